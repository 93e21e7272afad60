import { isWorthTelling, type Rated, type Sure } from './confidence.ts'
import { withAskedAbout } from './forms/asked-about.ts'
import { withAskedFirst } from './forms/asked-first.ts'
import { withConditions } from './forms/conditions.ts'
import { withHeadlines } from './forms/headlines.ts'
import { withInnerSpeakers } from './forms/inner-speakers.ts'
import { withLateCues } from './forms/late-cues.ts'
import { withoutMarksBehind } from './forms/marks-behind.ts'
import { withPrepositionalCues } from './forms/prepositional-cues.ts'
import { withQuoteRubrics } from './forms/quote-rubrics.ts'
import { withQuotedSpeakers } from './forms/quoted-speakers.ts'
import { withReadiness } from './forms/readiness.ts'
import { withThisSaid } from './forms/said-this.ts'
import { withShownSpeakers } from './forms/shown-speakers.ts'
import { withSignatures } from './forms/signatures.ts'
import { withSignedParagraphs } from './forms/signed-paragraphs.ts'
import { withSpeakersBehind } from './forms/speakers-behind.ts'
import { withViews } from './forms/views.ts'
import { isHearsay, markPassedOn } from './hearsay.ts'
import { withBeginnings } from './interrupted.ts'
import { withLeftOpen } from './left-open.ts'
import { withLoneQuotations } from './lone-quotation.ts'
import { mendFrame } from './mend-frame.ts'
import { mark, shareMarked } from './model/stretches.ts'
import type { Syntax } from './model/syntax.ts'
import { isNobodys } from './nobodys.ts'
import { withRelayed } from './relayed.ts'
import { isRepeated } from './repeated.ts'
import { withRunOn } from './run-on.ts'
import { settleContents } from './settle-contents.ts'
import type { Told } from './told.ts'
import { withUnreopened } from './unreopened.ts'
import { withTurns } from './with-turns.ts'

/** What is chosen by. */
type Candidate = Sure & Pick<Rated, 'isReported'>

/** The frames to tell, in order of text, mended. The frames are in order of their cues. */
export function chooseFrames(frames: readonly Candidate[], syntax: Syntax): readonly Told[] {
  const picked = withRelayed(pickFrames(frames, syntax), frames, syntax)
  const settled = settleContents(picked, syntax)
  const whole = settled.map((frame) => mendFrame(withRunOn(frame, settled, syntax), syntax))
  const forms = [
    withConditions,
    withAskedAbout,
    withAskedFirst,
    withPrepositionalCues,
    withBeginnings,
    withLoneQuotations,
    withLeftOpen,
    withUnreopened,
    withSpeakersBehind,
    withLateCues,
    withQuotedSpeakers,
    withThisSaid,
    withShownSpeakers,
    withInnerSpeakers,
    withQuoteRubrics,
    withHeadlines,
    withViews,
    withReadiness,
    withoutMarksBehind,
    withSignatures,
    withSignedParagraphs,
    withTurns,
  ]
  return forms.reduce<readonly Told[]>((told, withForm) => withForm(told, syntax), whole)
}

/** What is only reported must have so much of its content for itself. */
const OWN = 0.5

/**
 * Of frames whose cues overlap, or whose contents are the same, and of hearsay and what it is hearsay
 * of, the likeliest, in order of text.
 * First those that are worth telling; then those that are only reported, if their words are told of
 * nobody else.
 */
function pickFrames<F extends Candidate>(frames: readonly F[], syntax: Syntax): readonly F[] {
  const taken = new Uint8Array(syntax.count)
  const told = new Uint8Array(syntax.count)
  const passedOn = new Uint8Array(syntax.count)
  const picked = new Set<F>()
  const pick = (frame: F): boolean => {
    const { cue, content } = frame.segments
    if (shareMarked(cue, taken) > 0 || isRepeated(frame, frames, picked, syntax)) return false
    if (isHearsay(frame, passedOn, syntax)) return false
    mark(cue, taken)
    mark(content, told)
    markPassedOn(frame, passedOn, syntax)
    picked.add(frame)
    return true
  }
  const sorted = frames
    .filter((frame) => !isNobodys(frame, syntax))
    .toSorted((a, b) => b.confidence - a.confidence || a.cue - b.cue)
  for (const frame of sorted) if (isWorthTelling(frame, syntax)) pick(frame)
  for (const frame of sorted)
    if (frame.isReported && shareMarked(frame.segments.content, told) < OWN) pick(frame)
  return frames.filter((frame) => picked.has(frame))
}
