import { isWorthTelling, type Rated } from './confidence.ts'
import { withContinuation } from './continuation.ts'
import { framesNear } from './frames-near.ts'
import { mendFrame } from './mend-frame.ts'
import type { Reading } from './model/find-frames.ts'
import { overlap, type Stretch, type Stretches, shareMarked } from './model/stretches.ts'
import type { Syntax } from './model/syntax.ts'
import { withRunOn } from './run-on.ts'

/** What is chosen by. */
type Candidate = Reading & Pick<Rated, 'confidence' | 'isReported'>

/** The frames to tell, in order of text, mended. The frames are in order of their cues. */
export function chooseFrames<F extends Candidate>(
  frames: readonly F[],
  syntax: Syntax,
): readonly F[] {
  const settled = settleContents(pickFrames(frames, syntax))
  return settled.map((frame) => {
    const whole = withRunOn(withContinuation(frame, settled, syntax), settled, syntax)
    return mendFrame(whole, syntax)
  })
}

/** What is only reported must have so much of its content for itself. */
const OWN = 0.5

/**
 * Of frames whose cues overlap, the likeliest, in order of text. First those that are worth telling;
 * then those that are only reported, if their words are told of nobody else.
 */
function pickFrames<F extends Candidate>(frames: readonly F[], syntax: Syntax): readonly F[] {
  const taken = new Uint8Array(syntax.count)
  const told = new Uint8Array(syntax.count)
  const pick = ({ segments }: F): boolean => {
    if (shareMarked(segments.cue, taken) > 0) return false
    mark(segments.cue, taken)
    mark(segments.content, told)
    return true
  }
  const sorted = frames.toSorted((a, b) => b.confidence - a.confidence || a.cue - b.cue)
  const worth = sorted.filter((frame) => isWorthTelling(frame, syntax) && pick(frame))
  const reported = sorted.filter(
    (frame) => frame.isReported && shareMarked(frame.segments.content, told) < OWN && pick(frame),
  )
  return [...worth, ...reported].sort((a, b) => a.cue - b.cue)
}

/** Frames are labelled one by one: what two of them claim is settled here. */
function settleContents<F extends Reading>(frames: readonly F[]): readonly F[] {
  return frames.map((frame) => withoutBorrowed(frame, frames))
}

/**
 * Of two cues that both take a stretch as content, the nearer one keeps it; the other must have
 * more than that.
 */
function withoutBorrowed<F extends Reading>(frame: F, chosen: readonly F[]): F {
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

function mark(stretches: Stretches, marked: Uint8Array): void {
  for (const [first, end] of stretches) marked.fill(1, first, end)
}
