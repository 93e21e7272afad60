import { framesNear } from '../frames-near.ts'
import { OPENING } from '../model/quote-roles.ts'
import { shared, sizeOf } from '../model/stretches.ts'
import type { Syntax } from '../model/syntax.ts'
import { type Told, withInstead } from '../told.ts'
import { findLateCues } from './find-late-cues.ts'
import { CONJUNCTION } from './words.ts'

/** A reading that has so much of the clause, or lies in it by so much, stays. */
const ALIKE = 0.5

/**
 * “Talks go on, announced the ministry.” “The road, she stressed, must open.”: a clause without
 * quotation marks whose cue stands behind it or within. In the corpus such a cue is “said” as a
 * rule, and the networks miss most others; the form alone tells them.
 */
export function withLateCues(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  const found = findLateCues(syntax).flatMap((late) => {
    const near = framesNear(frames, [late.cue, late.cue + 1])
    const own = near.find(({ segments }) => shared(segments.cue, late.segments.cue) > 0)
    if (own && isTold(late, own))
      return isCutShort(own, late) || opensWithMore(own, late, syntax)
        ? [withContentOf(late, own)]
        : []
    return [own && goesOnIn(own, late, syntax) ? joined(late, own) : late]
  })
  return withInstead(found, frames, syntax)
}

/** Whether a frame of the same cue and source has the clause, some of it, or some of it and more. */
function isTold({ cue, segments }: Told, { segments: theirs }: Told): boolean {
  if (shared(theirs.source, segments.source) === 0) return false
  const both = shared(theirs.content, segments.content)
  const least = Math.min(sizeOf(theirs.content), sizeOf(segments.content))
  const isBehind = (theirs.content.at(-1)?.[0] ?? 0) > cue
  return both >= ALIKE * least || (both > 0 && isBehind)
}

/** “While exports fall, | prices rise, the bank said”: whether a frame has no more than a part of the clause. */
const CUT_SHORT = 0.8

function isCutShort({ segments }: Told, { cue, segments: theirs }: Told): boolean {
  const isBefore = [...segments.content, ...theirs.content].every(([, end]) => end <= cue)
  return (
    isBefore &&
    shared(segments.source, theirs.source) > 0 &&
    shared(segments.content, theirs.content) < CUT_SHORT * sizeOf(theirs.content)
  )
}

/** “But | talks go on, the envoy said”: whether a frame has the conjunction before the clause, and no more. */
function opensWithMore({ segments }: Told, late: Told, { tags }: Syntax): boolean {
  const [[first, end] = [0, 0], ...others] = segments.content
  const clause = late.segments.content[0]
  const isAll = clause !== undefined && first + 1 === clause[0] && end === clause[1]
  return isAll && others.length === 0 && tags[first] === CONJUNCTION
}

function withContentOf({ segments: { content } }: Told, own: Told): Told {
  return { ...own, segments: { ...own.segments, content } }
}

/** “…, she says. “And …””: whether a frame of the same source has a quotation behind the cue. */
function goesOnIn({ segments }: Told, late: Told, { quotes }: Syntax): boolean {
  const begin = segments.content[0]?.[0] ?? 0
  if (begin < late.cue || quotes.roles[begin] !== OPENING) return false
  return shared(segments.source, late.segments.source) > 0
}

function joined({ cue, segments }: Told, { segments: theirs, confidence }: Told): Told {
  const content = [...segments.content, ...theirs.content]
  return { cue, segments: { ...segments, content }, confidence }
}
