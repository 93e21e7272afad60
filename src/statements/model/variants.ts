import type { Part } from './labels.ts'
import type { Segments } from './read-labels.ts'
import { isSame, overlapRatio, type Stretches, shared } from './stretches.ts'

/** A reading of a cue, and how often it was drawn. */
export interface Draw {
  readonly segments: Segments
  count: number
}

/** One of the ways in which a part of an attribution was drawn, and its share of the draws. */
export interface Variant {
  readonly stretches: Stretches
  readonly share: number
}

/** Keeps the logarithm of a share of the draws finite: about half a draw. */
const HALF_DRAW = 0.02

export function logOfShare(share: number): number {
  return Math.log(share + HALF_DRAW)
}

export function cueVariants(draws: readonly Draw[]): readonly Variant[] {
  return variantsOf(draws, 'cue', () => true)
}

/** The sources drawn that the cue leaves room for. */
export function sourceVariants(draws: readonly Draw[], cue: Stretches): readonly Variant[] {
  return variantsOf(draws, 'source', (source) => shared(source, cue) === 0)
}

/** The contents drawn that cue and source leave room for. */
export function contentVariants(
  draws: readonly Draw[],
  { cue, source }: Pick<Segments, 'cue' | 'source'>,
): readonly Variant[] {
  return variantsOf(
    draws,
    'content',
    (content) => content.length > 0 && shared(content, cue) + shared(content, source) === 0,
  )
}

/** The variants of a part that are allowed, in the order in which they were drawn first. */
function variantsOf(
  draws: readonly Draw[],
  part: Part,
  isAllowed: (stretches: Stretches) => boolean,
): readonly Variant[] {
  const variants: { readonly stretches: Stretches; share: number }[] = []
  const all = draws.reduce((sum, { count }) => sum + count, 0)
  for (const { segments, count } of draws) {
    const stretches = segments[part]
    const known = variants.find((variant) => isSame(variant.stretches, stretches))
    if (known) known.share += count / all
    else if (isAllowed(stretches)) variants.push({ stretches, share: count / all })
  }
  return variants
}

/** What a choice is worth if another is right: exact, lenient and by tokens, as people are scored. */
export type Gain = (choice: Stretches, right: Stretches) => number

export const cueGain: Gain = (a, b) => (isSame(a, b) ? 1 : 0)

export const sourceGain: Gain = (a, b) => (isSame(a, b) ? 1 : 0) + (sourcesMeet(a, b) ? 1 : 0)

const HALF = 0.5

/** The share of tokens counts twice: best out of fold for exact contents and whole quotations. */
export const contentGain: Gain = (a, b) => {
  const ratio = overlapRatio(a, b)
  return (ratio === 1 ? 1 : 0) + (ratio >= HALF ? 2 : 0) + 2 * ratio
}

export function sourcesMeet(a: Stretches, b: Stretches): boolean {
  return a.length + b.length === 0 || shared(a, b) > 0
}

export function contentsMeet(a: Stretches, b: Stretches): boolean {
  return overlapRatio(a, b) >= HALF
}

/** What is chosen, and the gain expected of it. */
export interface Choice {
  readonly stretches: Stretches
  readonly worth: number
}

/**
 * Minimum Bayes risk decoding (Kumar and Byrne, NAACL 2004): the variant that gains most over all
 * that may be right, each as likely as its share.
 */
export function bestOf(variants: readonly Variant[], gain: Gain): Choice | undefined {
  let best: Choice | undefined
  for (const { stretches } of variants) {
    const worth = variants.reduce(
      (sum, right) => sum + right.share * gain(stretches, right.stretches),
      0,
    )
    if (!best || worth > best.worth) best = { stretches, worth }
  }
  return best
}
