import { classAt, isLowerAt, LETTER } from './characters.ts'

/** What stands between two tokens: nothing that separates, a line break, or a blank line. */
export const NO_BREAK = 0
export const LINE = 1

/** Lines at least this long that stop in mid-sentence were broken for width. */
const WRAPPED_WIDTH = 40

/** In wrapped text at least this share of the line breaks stands in mid-sentence. */
const WRAPPED_SHARE = 0.4

/** Does a paragraph end between two tokens, given the offsets of the gap between them? */
export function breakBetween(text: string, from: number, to: number, wrapped: boolean): number {
  let newlines = 0
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || unit === 0x2029) newlines++
  }
  if (newlines === 0) return NO_BREAK
  if (newlines > 1) return LINE
  return wrapped || continues(text, from, to) ? NO_BREAK : LINE
}

/** A line that a crawler broke at a link: no mark at its end, and lower case goes on. */
function continues(text: string, from: number, to: number): boolean {
  return (
    isLowerAt(text, to) && (classAt(text, from - 1) === LETTER || text.charAt(from - 1) === ',')
  )
}

/** Is the text broken for width, so that its paragraphs are told by blank lines only? */
export function wrapsLines(text: string): boolean {
  let single = 0
  let middle = 0
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    if (found < 0) break
    if (found > start && isSingle(text, found)) {
      single++
      if (found - start >= WRAPPED_WIDTH && stopsInMidSentence(text, found)) middle++
    }
    start = found + 1
  }
  return single > 2 && middle > single * WRAPPED_SHARE
}

function isSingle(text: string, newline: number): boolean {
  return classAt(text, newline - 1) !== 0 && newline + 1 < text.length && text[newline + 1] !== '\n'
}

function stopsInMidSentence(text: string, newline: number): boolean {
  return isLowerAt(text, newline + 1) || /[\p{L}\p{N},;-]/u.test(text.charAt(newline - 1))
}
