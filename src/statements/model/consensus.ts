import type { Segments } from './read-labels.ts'
import { isSame } from './stretches.ts'
import {
  bestOf,
  contentGain,
  contentsMeet,
  contentVariants,
  cueGain,
  cueVariants,
  type Draw,
  sourceGain,
  sourcesMeet,
  sourceVariants,
  type Variant,
} from './variants.ts'

/** The reading of a cue that agrees best with all readings drawn, and how far it does. */
export interface Consensus {
  readonly segments: Segments
  /** The sources drawn that the cue leaves room for, and the contents that cue and source do. */
  readonly sources: readonly Variant[]
  readonly contents: readonly Variant[]
  /** Share of the draws that have the source in common with it and half of the content. */
  readonly agreement: number
  /** Share of the draws that are the same. */
  readonly sameness: number
}

/**
 * The likeliest labelling is often an unlucky extreme, the longest or the shortest of many
 * contents, while the one in the middle agrees with nearly all of them. Cue, source and content
 * are chosen in this order, and apart.
 */
export function consensusOf(draws: readonly Draw[]): Consensus | undefined {
  const cue = bestOf(cueVariants(draws), cueGain)?.stretches
  if (!cue) return undefined
  const sources = sourceVariants(draws, cue)
  const source = bestOf(sources, sourceGain)?.stretches
  if (!source) return undefined
  const contents = contentVariants(draws, { cue, source })
  const content = bestOf(contents, contentGain)?.stretches
  if (!content) return undefined
  const segments = { cue, source, content }
  return {
    segments,
    sources,
    contents,
    agreement: shareOf(draws, (other) => agree(segments, other)),
    sameness: shareOf(draws, (other) => same(segments, other)),
  }
}

function agree(a: Segments, b: Segments): boolean {
  return sourcesMeet(a.source, b.source) && contentsMeet(a.content, b.content)
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
