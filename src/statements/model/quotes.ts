import type { TokenList } from '../../text/token-list.ts'
import { opensAngled } from './angled.ts'
import { findDashSpeech } from './dash-speech.ts'
import { CLOSING, OPENING } from './quote-roles.ts'
import { endOfUnclosed } from './unclosed.ts'

export interface Quotes {
  /** 0 (no mark), OPENING or CLOSING, a token each. */
  readonly roles: Uint8Array
  /** The opening mark of the quotation that a token stands in, marks included; -1 outside. */
  readonly openedAt: Int32Array
  /** The mark that closes it, or its last token where none does; -1 outside. */
  readonly closedAt: Int32Array
}

// A mark's family, and whether it can open and close.
const DOUBLE = 1
const SINGLE = 2
const ANGLED = 3
const DASHED = 4
const FAMILY = 7
const CAN_OPEN = 8
const CAN_CLOSE = 16
const BOTH = CAN_OPEN | CAN_CLOSE

/** What is read, and how far reading has come. */
interface Marks {
  readonly text: string
  readonly tokens: TokenList
  readonly paragraphs: Int32Array
  /** The mark that opened the quotation one stands in, -1 for none, and its family. */
  open: number
  family: number
  /** How many quotations are open inside that one. */
  inner: number
}

/** What a mark does to the quotation one stands in. */
type Effect = 'none' | 'opens' | 'reopens' | 'closes' | 'opens inside' | 'closes inside'

/**
 * Pairs quotation marks of every kind in one pass. A mark that can open and close is read by the
 * spaces around it, then by the state. A quotation ends with its paragraph at the latest: when
 * the next one begins with an opening mark, that is the newspaper habit of reopening; else someone
 * forgot to close it.
 */
export function findQuotes(text: string, tokens: TokenList, paragraphs: Int32Array): Quotes {
  const { count } = tokens
  const roles = new Uint8Array(count)
  const openedAt = new Int32Array(count).fill(-1)
  const closedAt = new Int32Array(count).fill(-1)
  const dashes = findDashSpeech(text, tokens, paragraphs)
  const marks: Marks = { text, tokens, paragraphs, open: -1, family: 0, inner: 0 }
  const close = (end: number) => {
    openedAt.fill(marks.open, marks.open, end + 1)
    closedAt.fill(end, marks.open, end + 1)
    marks.open = -1
    marks.inner = 0
  }
  const closeParagraph = (end: number, isReopened: boolean) =>
    close(isReopened ? end : endOfUnclosed(text, tokens, marks.open, end))
  for (let i = 0; i < count; i++) {
    const mark = dashMark(dashes[i] ?? 0) || markAt(text, tokens, i)
    if (marks.open >= 0 && paragraphs[i] !== paragraphs[marks.open])
      closeParagraph(i - 1, opens(marks, i, mark))
    const effect = mark === 0 ? 'none' : effectOf(marks, i, mark)
    if (effect === 'opens inside') marks.inner++
    if (effect === 'closes inside') marks.inner--
    if (effect === 'closes') {
      roles[i] = CLOSING
      close(i)
    }
    if (effect === 'reopens') close(i - 1)
    if (effect === 'opens' || effect === 'reopens') {
      marks.open = i
      marks.family = mark & FAMILY
      roles[i] = OPENING
    }
  }
  if (marks.open >= 0) closeParagraph(count - 1, false)
  return { roles, openedAt, closedAt }
}

function effectOf(marks: Marks, i: number, mark: number): Effect {
  if (marks.open < 0) return opens(marks, i, mark) ? 'opens' : 'none'
  if ((mark & FAMILY) !== marks.family) return 'none'
  if (opensInside(marks, i)) return 'opens inside'
  if (marks.inner > 0 && unitAt(marks, i) === RIGHT) return 'closes inside'
  if (closes(marks, i, mark)) return 'closes'
  // A second mark that can only open: the first quotation was never closed.
  const opensOnly = (mark & CAN_CLOSE) === 0 || (isLeft(marks, i) && isStraight(marks))
  return marks.family !== SINGLE && opensOnly ? 'reopens' : 'none'
}

const STRAIGHT = 0x22 // "
const LEFT = 0x201c // “
const RIGHT = 0x201d // ”
/** A quotation inside another ends, and the other after it, within so many tokens. */
const REACH = 400

/**
 * “What he calls “hell” is home”: whether a mark opens a quotation inside the one that is open,
 * which holds if both are closed, the inner one first, before the paragraph ends.
 */
function opensInside(marks: Marks, i: number): boolean {
  if (!isLeft(marks, i)) return false
  const { paragraphs } = marks
  const outer = unitAt(marks, marks.open)
  let inner = 1
  const end = Math.min(marks.tokens.count, i + REACH)
  for (let k = i + 1; k < end && paragraphs[k] === paragraphs[i]; k++) {
    const unit = unitAt(marks, k)
    if (isLeft(marks, k)) inner++
    else if (unit === STRAIGHT && outer === STRAIGHT) return inner === 0
    else if (unit === RIGHT && inner-- === 0) return outer !== STRAIGHT
  }
  return false
}

/** Whether the quotation one stands in was opened by a straight mark, which a curly one does not close. */
function isStraight(marks: Marks): boolean {
  return unitAt(marks, marks.open) === STRAIGHT
}

function isLeft(marks: Marks, i: number): boolean {
  return unitAt(marks, i) === LEFT && !spaceAfter(marks, i)
}

function unitAt({ text, tokens }: Marks, i: number): number {
  return text.charCodeAt(tokens.starts[i] ?? 0)
}

function dashMark(role: number): number {
  if (role === 0) return 0
  return DASHED | (role === OPENING ? CAN_OPEN : CAN_CLOSE)
}

function markAt(text: string, tokens: Pick<TokenList, 'starts' | 'ends'>, i: number): number {
  const start = tokens.starts[i] ?? 0
  const length = (tokens.ends[i] ?? 0) - start
  const unit = text.charCodeAt(start)
  if (length === 1) return singleUnit(text, start)
  if (length !== 2 || text.charCodeAt(start + 1) !== unit) return 0
  if (unit === 0x60 || unit === 0x2018) return DOUBLE | CAN_OPEN
  return unit === 0x27 || unit === 0x2019 ? DOUBLE | BOTH : 0
}

/** Whether a token is a single quotation mark or an apostrophe. */
export function isSingleMark(
  text: string,
  tokens: Pick<TokenList, 'starts' | 'ends'>,
  i: number,
): boolean {
  return (markAt(text, tokens, i) & FAMILY) === SINGLE
}

function singleUnit(text: string, at: number): number {
  switch (text.charCodeAt(at)) {
    case 0x22: // "
    case 0x201c: // “, which also closes in German
    case 0x201d: // ”
    case 0x201f: // ‟
      return DOUBLE | BOTH
    case 0x201e: // „
      return DOUBLE | CAN_OPEN
    case 0x27: // '
    case 0x2018: // ‘
    case 0x2019: // ’
    case 0x60: // `
      return SINGLE | BOTH
    case 0xab: // «
    case 0xbb: // »
    case 0x2039: // ‹
    case 0x203a: // ›
      return ANGLED | (opensAngled(text, at) ? CAN_OPEN : CAN_CLOSE)
    default:
      return 0
  }
}

function opens(marks: Marks, i: number, mark: number): boolean {
  if ((mark & CAN_OPEN) === 0) return false
  if ((mark & FAMILY) === DASHED) return true
  const [before, after] = [spaceBefore(marks, i), spaceAfter(marks, i)]
  if ((mark & FAMILY) === SINGLE && !(before && isQuotation(marks, i))) return false
  const unit = unitAt(marks, i)
  if ((unit === RIGHT || unit === 0x2019) && before === after) return false
  return before || !after
}

/** The ’90s, get ’em: a single mark before a year, or that none closes or reopens, is an apostrophe. */
function isQuotation(marks: Marks, i: number): boolean {
  const { text, tokens, paragraphs } = marks
  const behind = tokens.ends[i] ?? 0
  if (/^\d\ds?\b/.test(text.slice(behind, behind + 4))) return false
  const end = Math.min(tokens.count, i + REACH)
  let k = i + 1
  for (; k < end && paragraphs[k] === paragraphs[i]; k++)
    if (isSingleMark(text, tokens, k) && closes(marks, k, SINGLE | CAN_CLOSE)) return true
  return k < end && isSingleMark(text, tokens, k) && !spaceAfter(marks, k)
}

function closes(marks: Marks, i: number, mark: number): boolean {
  if ((mark & CAN_CLOSE) === 0) return false
  const unit = unitAt(marks, i)
  if ((mark & FAMILY) === SINGLE) return unit !== 0x2018 && spaceAfter(marks, i)
  return unit !== LEFT || spaceAfter(marks, i)
}

function spaceBefore({ text, tokens }: Marks, i: number): boolean {
  const start = tokens.starts[i] ?? 0
  return start === 0 || /[\s([{—–\-“"]/.test(text.charAt(start - 1))
}

function spaceAfter({ text, tokens }: Marks, i: number): boolean {
  const end = tokens.ends[i] ?? 0
  return end >= text.length || /[\s)\]}.,;:!?—–\-”"…]/.test(text.charAt(end))
}
