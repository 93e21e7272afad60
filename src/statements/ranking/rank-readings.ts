import type { Frame } from '../model/find-frames.ts'
import { isSame, overlapRatio, type Stretches } from '../model/stretches.ts'
import type { ParsedText } from '../model/tree-facts.ts'
import {
  bestOf,
  type Choice,
  contentGain,
  contentVariants,
  type Gain,
  logOfShare,
  sourceGain,
  type Variant,
} from '../model/variants.ts'
import { contentFeatures } from './content-features.ts'
import { type Context, contextsOf } from './context.ts'
import type { Add, Score } from './linear.ts'
import { softmax } from './softmax.ts'
import { sourceFeatures } from './source-features.ts'

/** Judges of the variants of sources and contents. */
export interface Rankers {
  readonly source: Score
  readonly content: Score
}

/** A frame whose source and content were chosen as a whole, and the gains expected of them. */
export interface RankedFrame extends Frame {
  readonly sourceWorth: number
  readonly contentWorth: number
}

/**
 * Reranks what was drawn (Collins, ICML 2000): the chain that labels tokens sees two of them at a
 * time, a ranker whole sources and contents, and what other cues make of the same words. The
 * frames are in order of their cues; first the source is chosen, then the content.
 */
export function rankReadings(
  frames: readonly Frame[],
  text: ParsedText,
  rankers: Rankers,
): readonly RankedFrame[] {
  return contextsOf(frames, text).map((context) => rankReading(context, rankers))
}

function rankReading(context: Context, rankers: Rankers): RankedFrame {
  const { frame } = context
  const { cue } = frame.segments
  const source = choose(
    frame.sources,
    rankers.source,
    (variant, add) => sourceFeatures(context, variant, add),
    sourceGain,
  )
  const content =
    source &&
    choose(
      contentsFor(frame, source.stretches),
      rankers.content,
      (variant, add) => contentFeatures(context, source.stretches, variant, add),
      contentGain,
    )
  if (!content) return { ...frame, sourceWorth: 0, contentWorth: 0 }
  return {
    ...frame,
    segments: { cue, source: source.stretches, content: content.stretches },
    sourceWorth: source.worth,
    contentWorth: content.worth,
  }
}

function contentsFor({ draws, segments, contents }: Frame, source: Stretches): readonly Variant[] {
  if (isSame(source, segments.source)) return contents
  return contentVariants(draws, { cue: segments.cue, source })
}

function choose(
  variants: readonly Variant[],
  score: Score,
  write: (variant: Stretches, add: Add) => void,
  gain: Gain,
): Choice | undefined {
  const [only] = variants
  if (only && variants.length === 1) return bestOf([{ ...only, share: 1 }], gain)
  const scores = variants.map(({ stretches, share }) =>
    score(numbersOf({ stretches, share }, variants), (add) => write(stretches, add)),
  )
  const shares = softmax(scores)
  const weighed = variants.map(({ stretches }, i) => ({ stretches, share: shares[i] ?? 0 }))
  return bestOf(weighed, gain)
}

/**
 * The numbers a variant is judged by beside its features: its share of the draws, the shares of
 * those that begin where it does, end where it does and have as many stretches, and what it has in
 * common with all.
 */
export function numbersOf(
  { stretches, share }: Variant,
  variants: readonly Variant[],
): readonly number[] {
  let [begin, end, count, common] = [0, 0, 0, 0]
  for (const other of variants) {
    const theirs = other.stretches
    if (theirs[0]?.[0] === stretches[0]?.[0]) begin += other.share
    if (theirs.at(-1)?.[1] === stretches.at(-1)?.[1]) end += other.share
    if (theirs.length === stretches.length) count += other.share
    common += other.share * overlapRatio(theirs, stretches)
  }
  return [share, begin, end, count, common].map(logOfShare)
}
