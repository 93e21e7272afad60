import type { Judges } from '../src/statements/model/model-file.ts'
import { type Stretches, shared } from '../src/statements/model/stretches.ts'
import {
  contentGain,
  contentVariants,
  type Gain,
  sourceGain,
  sourceVariants,
  type Variant,
} from '../src/statements/model/variants.ts'
import { contentFeatures } from '../src/statements/ranking/content-features.ts'
import { type Context, contextsOf } from '../src/statements/ranking/context.ts'
import type { Add } from '../src/statements/ranking/linear.ts'
import { numbersOf } from '../src/statements/ranking/rank-readings.ts'
import { softmax } from '../src/statements/ranking/softmax.ts'
import { sourceFeatures } from '../src/statements/ranking/source-features.ts'
import type { Unseen } from './statement-folds.ts'
import type { Gold } from './statement-gold.ts'
import { type Case, collect, learnLinear } from './statement-linear.ts'

/** The variants of a part, and what each gains against the annotated one. */
interface Ranking extends Case {
  readonly gains: readonly number[]
}

/** How much less likely a variant should be for each point that it gains less than the best. */
const SHARPNESS = 3
const SETTINGS = { epochs: 8, rate: 0.03, start: 1 }

/** Learns to rank the variants of sources and contents that the networks drew. */
export function learnRankers(readings: readonly Unseen[]): Pick<Judges, 'source' | 'content'> {
  const cases = readings.flatMap(annotatedContexts)
  const source = cases.map(({ context, gold }) => sourceRanking(context, gold))
  const content = cases.map(({ context, gold }) => contentRanking(context, gold))
  return { source: learnRanker(source), content: learnRanker(content) }
}

/** The frames whose cues people marked. */
function annotatedContexts({ example, frames }: Unseen) {
  return contextsOf(frames, example).flatMap((context) => {
    const { cue } = context.frame.segments
    const gold = example.gold.find((other) => shared(other.cue, cue) > 0)
    return gold ? [{ context, gold }] : []
  })
}

function sourceRanking(context: Context, gold: Gold): Ranking {
  const { draws, segments } = context.frame
  const write = (source: Stretches, add: Add) => sourceFeatures(context, source, add)
  return rankingOf(sourceVariants(draws, segments.cue), write, sourceGain, gold.source)
}

function contentRanking(context: Context, gold: Gold): Ranking {
  const { draws, segments } = context.frame
  const write = (content: Stretches, add: Add) =>
    contentFeatures(context, segments.source, content, add)
  return rankingOf(contentVariants(draws, segments), write, contentGain, gold.content)
}

function rankingOf(
  variants: readonly Variant[],
  write: (variant: Stretches, add: Add) => void,
  gain: Gain,
  right: Stretches,
): Ranking {
  return {
    instances: variants.map((variant) => ({
      numbers: numbersOf(variant, variants),
      features: collect((add) => write(variant.stretches, add)),
    })),
    gains: variants.map(({ stretches }) => gain(stretches, right)),
  }
}

function learnRanker(rankings: readonly Ranking[]) {
  const telling = rankings.filter(({ gains }) => new Set(gains).size > 1)
  return learnLinear(telling, slopesOf, SETTINGS)
}

/** Of the cross entropy between what the gains want and what the scores say. */
function slopesOf(scores: readonly number[], { gains }: Ranking): readonly number[] {
  const wanted = softmax(gains.map((gain) => gain * SHARPNESS))
  return softmax(scores).map((share, i) => share - (wanted[i] ?? 0))
}
