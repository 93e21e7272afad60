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
} from './variants.ts'

/** The reading of a cue that agrees best with all readings drawn, and how far it does. */
export interface Consensus {
  readonly segments: Segments
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
  const source = cue && bestOf(sourceVariants(draws, cue), sourceGain)?.stretches
  const content = source && bestOf(contentVariants(draws, { cue, source }), contentGain)?.stretches
  if (!content) return undefined
  const segments = { cue, source, content }
  return {
    segments,
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
