import type { TokenList } from '../../text/token-list.ts'
import { CLOSING, OPENING } from './quote-roles.ts'

/** What is read: a text, its tokens, and the paragraph each stands in. */
interface Reading {
  readonly text: string
  readonly tokens: TokenList
  readonly paragraphs: Int32Array
}

/**
 * “— We are ready, — the minister said. — We will not wait.”: in Spanish, French and Russian, and
 * so in translations of their press, a dash that begins a paragraph or a sentence opens speech, one
 * behind a comma, question or exclamation closes it, and one behind the narrator's words goes on
 * with it. Spanish sets “—We are ready —the minister said—. We will not wait.” A translator may
 * have put a stray quotation mark for the dash that closes. Returns the roles of these marks, a
 * token each; a paragraph in which no dash closes is a list's item or a signature.
 */
export function findDashSpeech(
  text: string,
  tokens: TokenList,
  paragraphs: Int32Array,
): Uint8Array {
  const roles = new Uint8Array(tokens.count)
  const reading: Reading = { text, tokens, paragraphs }
  for (let i = 0; i + 1 < tokens.count; )
    i = opensSpeech(reading, i) ? markSpeech(reading, i, roles) : i + 1
  return roles
}

/** Dashes of every length, and a run of hyphens. */
export function isDash(
  text: string,
  { starts, ends }: Pick<TokenList, 'starts' | 'ends'>,
  i: number,
): boolean {
  const [start, end] = [starts[i] ?? 0, ends[i] ?? 0]
  const unit = text.charCodeAt(start)
  if (unit >= 0x2012 && unit <= 0x2015) return true
  return unit === 0x2d && (end - start === 1 || text.charCodeAt(start + 1) === 0x2d)
}

function opensSpeech(reading: Reading, i: number): boolean {
  const { text, tokens, paragraphs } = reading
  if (!isDashAt(reading, i) || paragraphs[i + 1] !== paragraphs[i]) return false
  const beginsSentence = /[.!?…:]/.test(unitBefore(reading, i)) && isSpaceBefore(reading, i)
  if (paragraphs[i] === paragraphs[i - 1] && !beginsSentence) return false
  return /[\p{Lu}«“"¿¡…]/u.test(text.charAt(tokens.starts[i + 1] ?? 0))
}

/** Marks the speech that begins at a dash; returns the end of its paragraph. */
function markSpeech(reading: Reading, begin: number, roles: Uint8Array): number {
  const { tokens, paragraphs } = reading
  const isSpanish = !isSpaceAfter(reading, begin)
  let inside = true
  let opened = begin
  // Double marks since the speech opened: the first of them may stand for a dash.
  let doubles = 0
  let i = begin + 1
  for (; i < tokens.count && paragraphs[i] === paragraphs[begin]; i++) {
    const dash = isDashAt(reading, i)
    const double = isDoubleMark(reading, i)
    const isStray = double && doubles === 0 && isSpaceAfter(reading, i)
    const mayClose = inside && i - opened >= LEAST && (dash || isStray)
    if (mayClose && closesSpeech(reading, i, isSpanish && dash)) {
      roles[opened] = OPENING
      roles[i] = CLOSING
      inside = false
    } else if (!inside && dash && reopensSpeech(reading, i, isSpanish)) {
      opened = i
      doubles = 0
      inside = true
    } else if (double) doubles++
  }
  if (inside && roles[begin] === OPENING) roles[opened] = OPENING
  return i
}

/** Shorter than this, marks included, nothing is said. */
const LEAST = 3

function closesSpeech(reading: Reading, i: number, isSpanish: boolean): boolean {
  if (/[,?!…]/.test(unitBefore(reading, i))) return true
  return isSpanish && isSpaceBefore(reading, i) && !isSpaceAfter(reading, i)
}

function reopensSpeech(reading: Reading, i: number, isSpanish: boolean): boolean {
  return /[.,:]/.test(unitBefore(reading, i)) || (isSpanish && !isSpaceBefore(reading, i))
}

function isDashAt({ text, tokens }: Reading, i: number): boolean {
  return isDash(text, tokens, i)
}

function isDoubleMark({ text, tokens }: Reading, i: number): boolean {
  return /["“”]/.test(text.charAt(tokens.starts[i] ?? 0))
}

/** The last character of the token before. */
function unitBefore({ text, tokens }: Reading, i: number): string {
  return text.charAt((tokens.ends[i - 1] ?? 0) - 1)
}

function isSpaceBefore({ tokens }: Reading, i: number): boolean {
  return tokens.ends[i - 1] !== tokens.starts[i]
}

function isSpaceAfter(reading: Reading, i: number): boolean {
  return isSpaceBefore(reading, i + 1)
}
