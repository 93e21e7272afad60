import { framesNear } from './frames-near.ts'
import { CLOSING, OPENING } from './model/quote-roles.ts'
import { type Stretch, shared, sizeOf } from './model/stretches.ts'
import { beginOfParagraph, endOfParagraph, type Syntax } from './model/syntax.ts'
import type { Told } from './told.ts'

/** No quotation goes on over more paragraphs without a mark. */
const MOST_PARAGRAPHS = 5
const MARK = /["”]/

/**
 * “We began with nothing.¶Then the war came,” she said: a quotation that opens in one paragraph and
 * closes in a later one, where those between have no marks, is one though none reopens it. Most
 * papers reopen it, and a paragraph's marks are paired by themselves; its other half is added here.
 */
export function withUnreopened(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  return frames.map((frame) => {
    const { content } = frame.segments
    const [first, last] = [content[0], content.at(-1)]
    if (!first || !last) return frame
    const begin = first[1] > frame.cue ? first[0] : beginBefore(first, syntax)
    const end = last[0] < frame.cue ? last[1] : endBehind(last, syntax)
    const added = [[begin, first[0]] as const, [last[1], end] as const]
    if (sizeOf(added) === 0 || added.some((part) => isTaken(part, frame, frames))) return frame
    return grown(frame, [begin, end], syntax)
  })
}

/** Whether another frame, whose cue is no part of it, has something of a stretch. */
function isTaken(stretch: Stretch, frame: Told, frames: readonly Told[]): boolean {
  return framesNear(frames, stretch).some((other) => {
    const isInside = stretch[0] <= other.cue && other.cue < stretch[1]
    return other !== frame && !isInside && shared(other.segments.content, [stretch]) > 0
  })
}

function grown(frame: Told, [begin, end]: Stretch, syntax: Syntax): Told {
  const { content } = frame.segments
  const whole = content.map(
    ([from, to], i): Stretch => [i === 0 ? begin : from, i === content.length - 1 ? end : to],
  )
  const isVerbatim = whole.every(([from]) => syntax.quotes.roles[from] === OPENING)
  const told = { ...frame, segments: { ...frame.segments, content: whole } }
  return isVerbatim ? { ...told, isVerbatim } : told
}

/** Where the quotation opens whose closing mark ends a stretch at a paragraph's beginning. */
function beginBefore([first, end]: Stretch, syntax: Syntax): number {
  const { quotes } = syntax
  const opens = beginOfParagraph(first, syntax) === first
  if (!opens || !isOrphan(end - 1, syntax) || holdsMark([first, end - 1], syntax)) return first
  let begin = first
  for (let k = 0; k < MOST_PARAGRAPHS && begin > 0; k++) {
    const paragraph: Stretch = [beginOfParagraph(begin - 1, syntax), begin]
    if (isLeftOpen(begin - 1, syntax)) return quotes.openedAt[begin - 1] ?? first
    if (holdsMark(paragraph, syntax)) return first
    begin = paragraph[0]
  }
  return first
}

/** Where the quotation that a stretch leaves open at its paragraph's end is closed. */
function endBehind([, end]: Stretch, syntax: Syntax): number {
  let last = endOfParagraph(end - 1, syntax)
  if (end < last - 1 || !isLeftOpen(last - 1, syntax)) return end
  for (let k = 0; k < MOST_PARAGRAPHS && last < syntax.count; k++) {
    const next = endOfParagraph(last, syntax)
    for (let i = last; i < next; i++) {
      if (syntax.quotes.roles[i] === OPENING) return end
      if (isOrphan(i, syntax)) return i + 1
    }
    last = next
  }
  return end
}

function isLeftOpen(token: number, { quotes }: Syntax): boolean {
  return quotes.closedAt[token] === token && quotes.roles[token] !== CLOSING
}

/** A mark that closes nothing of its paragraph. */
function isOrphan(token: number, { text, starts, quotes }: Syntax): boolean {
  const isMark = MARK.test(text.charAt(starts[token] ?? 0))
  return isMark && quotes.roles[token] === 0 && (quotes.openedAt[token] ?? -1) < 0
}

function holdsMark([first, end]: Stretch, syntax: Syntax): boolean {
  for (let i = first; i < end; i++)
    if (syntax.quotes.roles[i] !== 0 || isOrphan(i, syntax)) return true
  return false
}
