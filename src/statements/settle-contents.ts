import type { Sure } from './confidence.ts'
import { framesNear } from './frames-near.ts'
import { overlap, type Stretch } from './model/stretches.ts'
import { type Syntax, tagId } from './model/syntax.ts'
import { isQuoted } from './quoted.ts'

const COMMA = tagId(',')

/** “…,” she said, pointing at the map. “…”: a cue between two quotations must be so sure to have the second. */
const SURE_BETWEEN = 0.9

/**
 * Frames are labelled one by one: what two of them claim is settled here, as far as one that gives
 * a stretch up has more than that. The frames are in order of their cues.
 */
export function settleContents<F extends Sure>(frames: readonly F[], syntax: Syntax): readonly F[] {
  return frames.map((frame) => withoutOthers(frame, frames, syntax))
}

function withoutOthers<F extends Sure>(frame: F, frames: readonly F[], syntax: Syntax): F {
  const { content } = frame.segments
  if (content.length < 2) return frame
  const isOthers = (stretch: Stretch) =>
    framesNear(frames, stretch).some(
      (other) =>
        other !== frame &&
        other.segments.content.some((theirs) => covers(theirs, stretch)) &&
        hasRather(other, frame, stretch, syntax),
    )
  const own = content.filter((stretch) => !isOthers(stretch))
  if (own.length === content.length || own.length === 0) return frame
  return { ...frame, segments: { ...frame.segments, content: own } }
}

/** As sure as this a statement keeps the only stretch that it has. */
const SURE_ALONE = 0.5

/**
 * Whether the one has a stretch rather than the other, which has more than that: it goes on there,
 * has nothing else, or its cue is nearer.
 */
function hasRather(one: Sure, other: Sure, stretch: Stretch, syntax: Syntax): boolean {
  if (goesOnBehind(one, other, stretch, syntax)) return true
  if (goesOnBehind(other, one, stretch, syntax)) return false
  if (one.segments.content.length === 1 && one.confidence >= SURE_ALONE) return true
  return distance(one.cue, stretch) < distance(other.cue, stretch)
}

/** “We are ready,” she said, adding nothing. “We will not wait.”: what stops at a comma goes on. */
function goesOnBehind(
  { cue, segments }: Sure,
  between: Sure,
  stretch: Stretch,
  syntax: Syntax,
): boolean {
  const [first] = segments.content
  return (
    first !== undefined &&
    first[1] <= cue &&
    isQuoted(first, syntax) &&
    syntax.tags[first[1] - 2] === COMMA &&
    between.cue > cue &&
    between.cue < stretch[0] &&
    between.confidence < SURE_BETWEEN
  )
}

function distance(token: number, [first, end]: Stretch): number {
  return Math.max(first - token, token - end + 1, 0)
}

function covers(a: Stretch, b: Stretch): boolean {
  return overlap(a, b) > 0.8 * (b[1] - b[0])
}
