import { CLOSING } from '../model/quote-roles.ts'
import { DASH, type Syntax } from '../model/syntax.ts'
import type { Told } from '../told.ts'
import { COMMA } from './words.ts'

/**
 * “We are ready ” , — Orlova said: commas and dashes behind a quotation are no part of it, as translators
 * set them; of 19,832 contents of the training articles one ends so.
 */
export function withoutMarksBehind(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  return frames.map((frame) => {
    const { content } = frame.segments
    const last = content.at(-1)
    if (!last) return frame
    const end = endOfQuotation(last[1], syntax)
    if (end <= last[0] || end === last[1]) return frame
    const whole = [...content.slice(0, -1), [last[0], end] as const]
    return { ...frame, segments: { ...frame.segments, content: whole } }
  })
}

/** Where the quotation ends that only commas and dashes stand behind; the end itself if there is none. */
function endOfQuotation(end: number, { words, tags, quotes }: Syntax): number {
  let last = end
  while (words[last - 1] === DASH || tags[last - 1] === COMMA) last--
  return quotes.roles[last - 1] === CLOSING ? last : end
}
