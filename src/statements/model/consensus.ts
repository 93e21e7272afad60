import type { Segments } from './read-labels.ts'
import { isSame, overlapRatio, type Stretches, shared } from './stretches.ts'

/** A reading of a cue, and how often it was drawn. */
export interface Draw {
  readonly segments: Segments
  count: number
}

/** The reading of a cue that agrees best with all readings drawn, and how far it does. */
export interface Consensus {
  readonly segments: Segments
  /** Share of the draws that have the source in common with it and half of the content. */
  readonly agreement: number
  /** Share of the draws that are the same. */
  readonly sameness: number
}

/**
 * Minimum Bayes risk decoding (Kumar and Byrne, NAACL 2004): the likeliest labelling is often an
 * unlucky extreme, the longest or the shortest of many contents, while the one in the middle
 * agrees with nearly all of them. Cue, source and content are chosen in this order, and apart.
 */
export function consensusOf(draws: readonly Draw[]): Consensus | undefined {
  const cue = best(tally(draws, 'cue'), sameCue, () => true)
  const source = cue && best(tally(draws, 'source'), sourceGain, (a) => shared(a, cue) === 0)
  if (!cue || !source) return undefined
  const isFree = (a: Stretches) => a.length > 0 && shared(a, cue) + shared(a, source) === 0
  const content = best(tally(draws, 'content'), contentGain, isFree)
  if (!content) return undefined
  const segments = { cue, source, content }
  return {
    segments,
    agreement: shareOf(draws, (other) => agree(segments, other)),
    sameness: shareOf(draws, (other) => same(segments, other)),
  }
}

const HALF = 0.5

/** What a choice is worth if another is right: exact, lenient and by tokens, as people are scored. */
type Gain = (choice: Stretches, right: Stretches) => number

const sameCue: Gain = (a, b) => (isSame(a, b) ? 1 : 0)
const sourceGain: Gain = (a, b) => (isSame(a, b) ? 1 : 0) + (sourcesMeet(a, b) ? 1 : 0)
const contentGain: Gain = (a, b) => {
  const ratio = overlapRatio(a, b)
  return (ratio === 1 ? 1 : 0) + (ratio >= HALF ? 2 : 0) + ratio
}

function sourcesMeet(a: Stretches, b: Stretches): boolean {
  return a.length + b.length === 0 || shared(a, b) > 0
}

function agree(a: Segments, b: Segments): boolean {
  return sourcesMeet(a.source, b.source) && overlapRatio(a.content, b.content) >= HALF
}

function same(a: Segments, b: Segments): boolean {
  return isSame(a.cue, b.cue) && isSame(a.source, b.source) && isSame(a.content, b.content)
}

function shareOf(draws: readonly Draw[], test: (segments: Segments) => boolean): number {
  let [hits, all] = [0, 0]
  for (const { segments, count } of draws) {
    all += count
    if (test(segments)) hits += count
  }
  return hits / all
}

interface Variant {
  readonly stretches: Stretches
  count: number
}

function tally(draws: readonly Draw[], part: keyof Segments): readonly Variant[] {
  const variants: Variant[] = []
  for (const { segments, count } of draws) {
    const stretches = segments[part]
    const known = variants.find((variant) => isSame(variant.stretches, stretches))
    if (known) known.count += count
    else variants.push({ stretches, count })
  }
  return variants
}

function best(
  variants: readonly Variant[],
  gain: Gain,
  isAllowed: (stretches: Stretches) => boolean,
): Stretches | undefined {
  let found: Stretches | undefined
  let most = -1
  for (const { stretches } of variants) {
    if (!isAllowed(stretches)) continue
    const worth = variants.reduce(
      (sum, right) => sum + right.count * gain(stretches, right.stretches),
      0,
    )
    if (worth <= most) continue
    most = worth
    found = stretches
  }
  return found
}
