import { score, type Triple } from '../bench/scorer.ts'
import { evidenceFeatures, evidenceOf } from '../src/statements/evidence.ts'
import type { Reading } from '../src/statements/model/find-frames.ts'
import type { Judges, LinearWeights } from '../src/statements/model/model-file.ts'
import { type Syntax, spansOf } from '../src/statements/model/syntax.ts'
import { createScore } from '../src/statements/ranking/linear.ts'
import { rankReadings } from '../src/statements/ranking/rank-readings.ts'
import type { Unseen } from './statement-folds.ts'
import { type Case, collect, learnLinear } from './statement-linear.ts'
import { learnRankers } from './statement-ranking.ts'

/** A frame, and whether it is right. */
interface Verdict extends Case {
  readonly right: boolean
}

export const FOLDS = 4
/** Neighbours are of different folds of the networks already: judges take them by fours. */
export const judgesFoldOf = (i: number): number => Math.floor(i / FOLDS) % FOLDS

const SETTINGS = { epochs: 10, rate: 0.02, start: 0 }

/** Learns how likely a frame is a lenient hit, from rankings by rankers that had not seen it. */
export function learnConfidence(readings: readonly Unseen[]): LinearWeights {
  const verdicts = Array.from({ length: FOLDS }, (_, fold) => {
    const rankers = learnRankers(readings.filter((_, i) => judgesFoldOf(i) !== fold))
    return readings
      .filter((_, i) => judgesFoldOf(i) === fold)
      .flatMap((unseen) => verdictsOf(unseen, rankers))
  })
  return learnLinear(verdicts.flat(), slopesOf, SETTINGS)
}

function verdictsOf(
  { example, frames }: Unseen,
  { source, content }: Omit<Judges, 'confidence'>,
): readonly Verdict[] {
  const { article, syntax } = example
  const rankers = { source: createScore(source), content: createScore(content) }
  const ranked = rankReadings(frames, example, rankers)
  return ranked.map((frame) => {
    const numbers = evidenceOf(frame, syntax)
    const features = collect((add) => evidenceFeatures(frame, ranked, example, add))
    const scores = score(article.text, [tripleOf(frame, syntax)], article.attributions)
    return { instances: [{ numbers, features }], right: scores['lenient triple'].hit > 0 }
  })
}

/** Of the logistic loss. */
function slopesOf([odds = 0]: readonly number[], { right }: Verdict): readonly number[] {
  return [1 / (1 + Math.exp(-odds)) - (right ? 1 : 0)]
}

export function tripleOf({ segments }: Reading, syntax: Syntax): Triple {
  return {
    source: spansOf(segments.source, syntax),
    cue: spansOf(segments.cue, syntax),
    content: spansOf(segments.content, syntax),
  }
}
