import { score, type Triple } from '../bench/scorer.ts'
import { evidenceFeatures, evidenceOf } from '../src/statements/evidence.ts'
import { logistic } from '../src/statements/logistic.ts'
import { mendFrame } from '../src/statements/mend-frame.ts'
import type { Reading } from '../src/statements/model/find-frames.ts'
import type { Judges } from '../src/statements/model/model-file.ts'
import { shareMarked } from '../src/statements/model/stretches.ts'
import { type Syntax, spansOf } from '../src/statements/model/syntax.ts'
import { createScore } from '../src/statements/ranking/linear.ts'
import { rankReadings } from '../src/statements/ranking/rank-readings.ts'
import type { Example } from './statement-examples.ts'
import type { Unseen } from './statement-folds.ts'
import { type Case, collect, learnLinear } from './statement-linear.ts'
import { learnRankers } from './statement-ranking.ts'

/** A frame, and what people say of it. */
interface Verdict extends Case {
  /** 1 for a lenient hit of what would be told, mended as it is, 0 for none. */
  readonly confidence: number
  /** Which share of its content's words they say is somebody's. */
  readonly reported: number
}

export const FOLDS = 4
/** Neighbours are of different folds of the networks already: judges take them by fours. */
export const judgesFoldOf = (i: number): number => Math.floor(i / FOLDS) % FOLDS

const SETTINGS = { epochs: 10, rate: 0.02, start: 0 }

type Ratings = Pick<Judges, 'confidence' | 'reported'>

/** Learns to rate frames, from rankings by rankers that had not seen them. */
export function learnRatings(readings: readonly Unseen[]): Ratings {
  const verdicts = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const rankers = learnRankers(readings.filter((_, i) => judgesFoldOf(i) !== fold))
    return readings
      .filter((_, i) => judgesFoldOf(i) === fold)
      .flatMap((unseen) => verdictsOf(unseen, rankers))
  })
  const learn = (rating: keyof Ratings) => learnLinear(verdicts, slopesOf(rating), SETTINGS)
  return { confidence: learn('confidence'), reported: learn('reported') }
}

function verdictsOf(
  { example, frames }: Unseen,
  { source, content }: Pick<Judges, 'source' | 'content'>,
): readonly Verdict[] {
  const { article, syntax } = example
  const rankers = { source: createScore(source), content: createScore(content) }
  const ranked = rankReadings(frames, example, rankers)
  const said = saidIn(example)
  return ranked.map((frame) => {
    const numbers = evidenceOf(frame, syntax)
    const features = collect((add) => evidenceFeatures(frame, ranked, example, add))
    const scores = score(
      article.text,
      [tripleOf(mendFrame(frame, syntax), syntax)],
      article.attributions,
    )
    const confidence = scores['lenient triple'].hit > 0 ? 1 : 0
    const reported = shareMarked(frame.segments.content, said)
    return { instances: [{ numbers, features }], confidence, reported }
  })
}

/** Marks the tokens that people say are somebody's. */
function saidIn({ syntax, gold }: Example): Uint8Array {
  const said = new Uint8Array(syntax.count)
  for (const { content } of gold) for (const [first, end] of content) said.fill(1, first, end)
  return said
}

/** Of the logistic loss. */
const slopesOf =
  (rating: keyof Ratings) =>
  ([odds = 0]: readonly number[], verdict: Verdict): readonly number[] => [
    logistic(odds) - verdict[rating],
  ]

export function tripleOf({ segments }: Reading, syntax: Syntax): Triple {
  return {
    source: spansOf(segments.source, syntax),
    cue: spansOf(segments.cue, syntax),
    content: spansOf(segments.content, syntax),
  }
}
