import type { Frame } from '../model/find-frames.ts'
import { bucket } from '../model/place.ts'
import { isSame, shared, sizeOf } from '../model/stretches.ts'
import { tagId } from '../model/syntax.ts'
import type { ContentView } from './content-view.ts'
import { frameOdds, holds, stopBefore } from './context.ts'
import type { Add } from './linear.ts'

const CLOSING_MARK = tagId("''")
/** Cues this far from a content may be inside what it could be. */
const RIVAL_REACH = 60

/** What becomes of the quotation behind a content. */
export function claimFeatures(view: ContentView, add: Add): void {
  const { syntax, frame, last, kind } = view
  const { order, paragraphOf, tags } = syntax
  const opened = order.next[last] ?? syntax.count
  const isNear = opened < syntax.count && paragraphOf[opened] === paragraphOf[frame.cue] ? 1 : 0
  const rival = isNear === 1 ? rivalFor(opened, view) : undefined
  const claimed = isNear === 0 ? 3 : rival ? (rival.cue < opened ? 1 : 2) : 0
  const isClosing = tags[last] === CLOSING_MARK ? 1 : 0
  const before = stopBefore(syntax, last)
  add(52, claimed * 8 + isClosing * 4 + before, kind * 4 + isNear)
  if (isNear === 0) return
  const distance = bucket(Math.max(0, opened - Math.max(last, frame.cue)))
  add(54, rival ? 1 + strengthOf(rival, view) + STRENGTHS * claimed : 0, distance)
}

/** The last of the other frames that has the quotation that opens at a token. */
function rivalFor(opened: number, { syntax, others }: ContentView): Frame | undefined {
  const end = (syntax.quotes.closedAt[opened] ?? opened) + 1
  return others.findLast(({ segments }) => shared(segments.content, [[opened, end]]) > 2)
}

const STRENGTHS = 12

/** How likely a frame looked, and whether its source is another one, none or ours. */
function strengthOf(rival: Frame, { source }: ContentView): number {
  const theirs = rival.segments.source
  const likely = Math.max(0, Math.min(3, Math.ceil(frameOdds(rival) / 3)))
  return likely * 3 + (shared(theirs, source) > 0 ? 2 : theirs.length === 0 ? 1 : 0)
}

/** What other cues take of the same words. */
export function rivalFeatures(view: ContentView, add: Add): void {
  const { frame, content, others, first, end, kind } = view
  const size = sizeOf(content)
  let [nested, crossing, equal, within] = [0, 0, 0, 0]
  for (const other of others) {
    const { cue, segments } = other
    if (cue === frame.cue || cue > end + RIVAL_REACH || cue < first - RIVAL_REACH) continue
    const theirs = segments.content
    const both = shared(theirs, content)
    const theirSize = sizeOf(theirs)
    const isNested = holds(content, cue)
    if (isNested) {
      nested++
      if (both < theirSize) crossing++
    }
    if (both > 0) {
      const strength = strengthOf(other, view)
      const whole = (both === size ? 2 : 0) + (both === theirSize ? 1 : 0)
      const place = whole * 4 + (isNested ? 2 : 0) + (cue < frame.cue ? 1 : 0)
      add(63, strength, place)
      add(64, place, kind * 16 + strength)
    }
    if (isSame(theirs, content)) equal = 1
    else if (both === size) within = 1
    else if (both > 0 && both < theirSize) crossing++
  }
  add(60, Math.min(nested, 3) * 3 + Math.min(crossing, 2), kind)
  add(61, equal * 2 + within, kind)
  add(62, Math.min(crossing, 2))
}
