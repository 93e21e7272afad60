import type { Reading } from './model/find-frames.ts'
import { OPENING } from './model/quote-roles.ts'
import type { Stretch } from './model/stretches.ts'
import { relationId, type Syntax, tagId } from './model/syntax.ts'

const PARTS = [tagId(','), tagId(':')]
const OBLIQUE = relationId('nmod')
const CASE = relationId('case')
/** No such phrase is longer, in tokens. */
const LONGEST = 6

/**
 * He said of the plan: “It will not hold.”: a content that begins behind the preposition, which
 * hangs its words on the cue, begins with the quotation.
 */
export function withoutOblique<F extends Reading>(frame: F, syntax: Syntax): F {
  const { source, cue, content } = frame.segments
  const [first, ...rest] = content
  if (!first) return frame
  const near = syntax.quotes.roles.subarray(first[0], first[0] + LONGEST + 2)
  const opened = first[0] + near.indexOf(OPENING)
  if (opened < first[0] + 2 || opened + 1 >= first[1]) return frame
  const isParted = PARTS.includes(syntax.tags[opened - 1] ?? 0)
  if (!isParted || !isCutOblique(frame.cue, [first[0], opened - 1], syntax)) return frame
  return { ...frame, segments: { source, cue, content: [[opened, first[1]], ...rest] } }
}

/** Whether the words are the rest of a phrase of the cue's, its preposition before them. */
function isCutOblique(cue: number, [from, to]: Stretch, { heads, relations }: Syntax): boolean {
  const isIn = (token: number) => token >= from && token < to
  for (let i = from; i < to; i++) {
    if (isIn(heads[i] ?? -1)) continue
    if (heads[i] !== cue || relations[i] !== OBLIQUE) return false
    for (let p = from - 1; p >= from - LONGEST; p--)
      if (heads[p] === i && relations[p] === CASE) return true
    return false
  }
  return false
}
