import { isWorthTelling, type Rated, type Sure } from './confidence.ts'
import { withLateCues } from './forms/late-cues.ts'
import { withReadiness } from './forms/readiness.ts'
import { withSignedParagraphs } from './forms/signed-paragraphs.ts'
import { withSpeakersBehind } from './forms/speakers-behind.ts'
import { withViews } from './forms/views.ts'
import { framesNear } from './frames-near.ts'
import { withBeginnings } from './interrupted.ts'
import { withLoneQuotations } from './lone-quotation.ts'
import { mendFrame } from './mend-frame.ts'
import type { Reading } from './model/find-frames.ts'
import type { Segments } from './model/read-labels.ts'
import { mark, overlapRatio, shared, shareMarked } from './model/stretches.ts'
import type { Syntax } from './model/syntax.ts'
import { withRunOn } from './run-on.ts'
import { settleContents } from './settle-contents.ts'
import type { Told } from './told.ts'
import { withTurns } from './turns.ts'

/** What is chosen by. */
type Candidate = Sure & Pick<Rated, 'isReported'>

/** The frames to tell, in order of text, mended. The frames are in order of their cues. */
export function chooseFrames(frames: readonly Candidate[], syntax: Syntax): readonly Told[] {
  const settled = settleContents(pickFrames(frames, syntax), syntax)
  const whole = settled.map((frame) => mendFrame(withRunOn(frame, settled, syntax), syntax))
  const forms = [
    withBeginnings,
    withLoneQuotations,
    withSpeakersBehind,
    withLateCues,
    withViews,
    withReadiness,
    withSignedParagraphs,
    withTurns,
  ]
  return forms.reduce<readonly Told[]>((told, withForm) => withForm(told, syntax), whole)
}

/** What is only reported must have so much of its content for itself. */
const OWN = 0.5

/** Two cues rarely say the same words: contents so much alike are told of one. */
const SAME = 0.9

/**
 * Of frames whose cues overlap, or whose contents are the same, the likeliest, in order of text.
 * First those that are worth telling; then those that are only reported, if their words are told of
 * nobody else.
 */
function pickFrames<F extends Candidate>(frames: readonly F[], syntax: Syntax): readonly F[] {
  const taken = new Uint8Array(syntax.count)
  const told = new Uint8Array(syntax.count)
  const picked = new Set<F>()
  const pick = (frame: F): boolean => {
    const { cue, content } = frame.segments
    if (shareMarked(cue, taken) > 0 || isRepeated(frame, frames, picked)) return false
    mark(cue, taken)
    mark(content, told)
    picked.add(frame)
    return true
  }
  const sorted = frames.toSorted((a, b) => b.confidence - a.confidence || a.cue - b.cue)
  for (const frame of sorted) if (isWorthTelling(frame, syntax)) pick(frame)
  for (const frame of sorted)
    if (frame.isReported && shareMarked(frame.segments.content, told) < OWN) pick(frame)
  return frames.filter((frame) => picked.has(frame))
}

function isRepeated<F extends Reading>(
  { segments }: F,
  frames: readonly F[],
  picked: ReadonlySet<F>,
): boolean {
  const [first] = segments.content
  if (!first) return false
  return framesNear(frames, first).some(
    (other) => picked.has(other) && saysTheSame(segments, other.segments),
  )
}

/** “…,” she said, according to the agency: what the one says of the other is not the same words. */
function saysTheSame(one: Segments, other: Segments): boolean {
  const reports = shared(one.content, other.cue) + shared(other.content, one.cue) > 0
  return !reports && overlapRatio(one.content, other.content) >= SAME
}
