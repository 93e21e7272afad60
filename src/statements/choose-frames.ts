import { isWorthTelling, type Rated } from './confidence.ts'
import { withContinuation } from './continuation.ts'
import { framesNear } from './frames-near.ts'
import { mendFrame } from './mend-frame.ts'
import { overlap, type Stretch, type Stretches } from './model/stretches.ts'
import type { Syntax } from './model/syntax.ts'
import { withRunOn } from './run-on.ts'

/** The frames to tell, in order of text, mended. */
export function chooseFrames(frames: readonly Rated[], syntax: Syntax): readonly Rated[] {
  const settled = settleFrames(frames.filter((frame) => isWorthTelling(frame, syntax)))
  return settled.map((frame) => {
    const whole = withRunOn(withContinuation(frame, settled, syntax), settled, syntax)
    return mendFrame(whole, syntax)
  })
}

/**
 * Of frames whose cues overlap, the likeliest, in order of text. Frames are labelled one by one:
 * what two of them claim is settled here.
 */
function settleFrames(frames: readonly Rated[]): readonly Rated[] {
  const taken = new Set<number>()
  const chosen = [...frames]
    .sort((a, b) => b.confidence - a.confidence || a.cue - b.cue)
    .filter(({ segments }) => claim(segments.cue, taken))
    .sort((a, b) => a.cue - b.cue)
  return chosen.map((frame) => withoutBorrowed(frame, chosen))
}

/**
 * Of two cues that both take a stretch as content, the nearer one keeps it; the other must have
 * more than that.
 */
function withoutBorrowed(frame: Rated, chosen: readonly Rated[]): Rated {
  const { content } = frame.segments
  if (content.length < 2) return frame
  const own = content.filter(
    (stretch) =>
      !framesNear(chosen, stretch).some(
        (other) =>
          other !== frame &&
          distance(other.cue, stretch) < distance(frame.cue, stretch) &&
          other.segments.content.some((theirs) => covers(theirs, stretch)),
      ),
  )
  if (own.length === content.length || own.length === 0) return frame
  return { ...frame, segments: { ...frame.segments, content: own } }
}

function distance(token: number, [first, end]: Stretch): number {
  return Math.max(first - token, token - end + 1, 0)
}

function covers(a: Stretch, b: Stretch): boolean {
  return overlap(a, b) > 0.8 * (b[1] - b[0])
}

function claim(stretches: Stretches, taken: Set<number>): boolean {
  const tokens = stretches.flatMap(([first, end]) =>
    Array.from({ length: end - first }, (_, i) => first + i),
  )
  if (tokens.some((token) => taken.has(token))) return false
  for (const token of tokens) taken.add(token)
  return true
}
