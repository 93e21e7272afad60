import { framesNear } from '../frames-near.ts'
import { mark, type Stretch, shared, shareMarked, sizeOf } from '../model/stretches.ts'
import { DASH, type Syntax, tagId } from '../model/syntax.ts'
import { type Told, withInstead } from '../told.ts'
import { isCapital, NAME } from './words.ts'

const STOP = tagId('.')
/** No name has more tokens. */
const LONGEST_NAME = 8
/** Set, not measured: the networks find most of them. */
const CONFIDENCE = 0.8
/** A statement that has so much of a quotation has it. */
const MOST = 0.8

/**
 * “We will not go.” — Ana Ruiz: in a list of voices a line is a quotation, a dash and a name, whatever
 * marks it holds besides. What is told of the dash but has less of the quotation is put right, and
 * nobody else has what is signed.
 */
export function withSignatures(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  const lines = signedLines(syntax)
  if (lines.length === 0) return frames
  const missed: Told[] = []
  const signed = new Uint8Array(syntax.count)
  const told = new Uint8Array(syntax.count)
  for (const line of lines) {
    const { source, cue, content } = line.segments
    mark(content, signed)
    if (isTold(line, frames)) mark([...content, ...cue, ...source], told)
    else missed.push(line)
  }
  const others = frames.flatMap((frame) => (told[frame.cue] === 1 ? frame : without(signed, frame)))
  return withInstead(missed, others, syntax)
}

function signedLines(syntax: Syntax): readonly Told[] {
  const lines: Told[] = []
  for (let first = 0, end = 0; first < syntax.count; first = end) {
    end = endOfLine(first, syntax)
    const line = signedIn([first, end], syntax)
    if (line) lines.push(line)
  }
  return lines
}

/** The frame without what is signed by somebody else, or nothing where that was all. */
function without(signed: Uint8Array, frame: Told): readonly Told[] {
  const content = frame.segments.content
    .filter((stretch) => shareMarked([stretch], signed) < MOST)
    .map(([first, end]): Stretch => [first, endBefore(signed, first, end)])
  return content.length === 0 ? [] : [{ ...frame, segments: { ...frame.segments, content } }]
}

function endBefore(signed: Uint8Array, first: number, end: number): number {
  let last = end
  while (last > first && signed[last - 1] === 1) last--
  return last
}

/** The token behind a line's last. */
function endOfLine(first: number, { text, starts, ends, count }: Syntax): number {
  let end = first + 1
  while (end < count && !text.slice(ends[end - 1], starts[end]).includes('\n')) end++
  return end
}

function signedIn([first, last]: Stretch, syntax: Syntax): Told | undefined {
  if (!isMark(first, syntax)) return undefined
  const end = syntax.tags[last - 1] === STOP ? last - 1 : last
  const dash = syntax.words.subarray(first, end).lastIndexOf(DASH) + first
  const isQuotation = dash > first + 2 && isMark(dash - 1, syntax)
  if (!isQuotation || !isName([dash + 1, end], syntax)) return undefined
  const source: Stretch = [dash + 1, end]
  const cue: Stretch = [dash, dash + 1]
  const content: Stretch = [first, dash]
  return {
    cue: dash,
    segments: { source: [source], cue: [cue], content: [content] },
    confidence: CONFIDENCE,
  }
}

/** Of any kind: where marks are wrongly paired a line still begins and ends with them. */
function isMark(token: number, { text, starts }: Syntax): boolean {
  return /["“”„«»]/.test(text.charAt(starts[token] ?? 0))
}

/** Capitals throughout, but for what stands between: “Ana de la Vega, 31”. */
function isName([first, end]: Stretch, syntax: Syntax): boolean {
  if (end <= first || end - first > LONGEST_NAME || !isCapital(first, syntax)) return false
  return isCapital(end - 1, syntax) || NAME[syntax.tags[end - 1] ?? 0] === 1
}

/** Whether a cue of the line has nearly as much of the quotation. */
function isTold({ cue, segments: { content } }: Told, frames: readonly Told[]): boolean {
  return framesNear(frames, [cue, cue + 1]).some(
    (frame) =>
      frame.cue >= (content[0]?.[0] ?? cue) &&
      shared(frame.segments.content, content) > MOST * sizeOf(content),
  )
}
