import { isWorthTelling, type Rated, type Sure } from './confidence.ts'
import { withLoneQuotations } from './lone-quotation.ts'
import { mendFrame } from './mend-frame.ts'
import { mark, shareMarked } from './model/stretches.ts'
import type { Syntax } from './model/syntax.ts'
import { withRunOn } from './run-on.ts'
import { settleContents } from './settle-contents.ts'
import { type Told, withTurns } from './turns.ts'

/** What is chosen by. */
type Candidate = Sure & Pick<Rated, 'isReported'>

/** The frames to tell, in order of text, mended. The frames are in order of their cues. */
export function chooseFrames(frames: readonly Candidate[], syntax: Syntax): readonly Told[] {
  const settled = settleContents(pickFrames(frames, syntax), syntax)
  const whole = settled.map((frame) => mendFrame(withRunOn(frame, settled, syntax), syntax))
  return withTurns(withLoneQuotations(whole, syntax), syntax)
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
