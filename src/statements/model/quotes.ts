import type { Syntax } from './syntax.ts'

/** What a token is among quotation marks. */
export const NO_MARK = 0
export const OPENING = 1
export const CLOSING = 2

export interface Quotes {
  /** NO_MARK, OPENING or CLOSING, a token each. */
  readonly roles: Uint8Array
  /** Index of the opening mark of the quotation a token stands in (marks included), or -1. */
  readonly openedAt: Int32Array
  /** Index of the mark that closes the quotation, or its last token when none does; -1 outside. */
  readonly closedAt: Int32Array
  /** Paragraph number of each token. */
  readonly paragraphs: Int32Array
}

/**
 * Pairs quotation marks of every kind in one pass. A mark that can open and close is read by the
 * spaces around it, then by the state. A quotation ends with its paragraph at the latest: when the
 * next paragraph begins with an opening mark, it is the newspaper habit of reopening.
 */
export function findQuotes(syntax: Syntax): Quotes {
  const { count } = syntax
  const roles = new Uint8Array(count)
  const openedAt = new Int32Array(count).fill(-1)
  const closedAt = new Int32Array(count).fill(-1)
  const paragraphs = paragraphNumbers(syntax)
  let open = -1
  let family = 0
  for (let i = 0; i <= count; i++) {
    if (open >= 0 && (i === count || paragraphs[i] !== paragraphs[open])) {
      closedAt.fill(i - 1, open, i)
      open = -1
    }
    if (i === count) break
    const mark = markAt(syntax, i)
    if (mark !== 0) {
      if (open < 0) {
        if (opens(syntax, i, mark)) {
          open = i
          family = mark & FAMILY
          roles[i] = OPENING
        }
      } else if ((mark & FAMILY) === family && closes(syntax, i, mark)) {
        openedAt[i] = open
        closedAt.fill(i, open, i + 1)
        roles[i] = CLOSING
        open = -1
      } else if ((mark & FAMILY) === family && (mark & CAN_CLOSE) === 0) {
        // A second opening mark of the same kind: the first was never closed.
        closedAt.fill(i - 1, open, i)
        open = i
        roles[i] = OPENING
      }
    }
    if (open >= 0) openedAt[i] = open
  }
  return { roles, openedAt, closedAt, paragraphs }
}

const FAMILY = 3
const DOUBLE = 1
const SINGLE = 2
const ANGLED = 3
const CAN_OPEN = 4
const CAN_CLOSE = 8
const BOTH = CAN_OPEN | CAN_CLOSE

function markAt(syntax: Syntax, i: number): number {
  const start = syntax.starts[i] ?? 0
  const length = (syntax.ends[i] ?? 0) - start
  if (length > 2) return 0
  const unit = syntax.text.charCodeAt(start)
  if (length === 2) {
    if (syntax.text.charCodeAt(start + 1) !== unit) return 0
    if (unit === 0x60 || unit === 0x2018) return DOUBLE | CAN_OPEN
    return unit === 0x27 || unit === 0x2019 ? DOUBLE | BOTH : 0
  }
  switch (unit) {
    case 0x22:
    case 0x201f:
      return DOUBLE | BOTH
    case 0x201c:
      return DOUBLE | BOTH
    case 0x201d:
      return DOUBLE | BOTH
    case 0x201e:
      return DOUBLE | CAN_OPEN
    case 0x27:
    case 0x2018:
    case 0x2019:
    case 0x60:
      return SINGLE | BOTH
    case 0x2039:
    case 0xab:
      return ANGLED | CAN_OPEN
    case 0x203a:
    case 0xbb:
      return ANGLED | CAN_CLOSE
    default:
      return 0
  }
}

function opens(syntax: Syntax, i: number, mark: number): boolean {
  if ((mark & CAN_OPEN) === 0) return false
  if ((mark & FAMILY) === SINGLE && !spaceBefore(syntax, i)) return false
  const unit = syntax.text.charCodeAt(syntax.starts[i] ?? 0)
  if (unit === 0x201d && spaceBefore(syntax, i) === spaceAfter(syntax, i)) return false
  return spaceBefore(syntax, i) || !spaceAfter(syntax, i)
}

function closes(syntax: Syntax, i: number, mark: number): boolean {
  if ((mark & CAN_CLOSE) === 0) return false
  const unit = syntax.text.charCodeAt(syntax.starts[i] ?? 0)
  if ((mark & FAMILY) === SINGLE) return spaceAfter(syntax, i) && unit !== 0x2018
  return unit !== 0x201c || spaceAfter(syntax, i)
}

function spaceBefore(syntax: Syntax, i: number): boolean {
  const start = syntax.starts[i] ?? 0
  return start === 0 || OPENERS.includes(syntax.text.charAt(start - 1))
}

function spaceAfter(syntax: Syntax, i: number): boolean {
  const end = syntax.ends[i] ?? 0
  return end >= syntax.text.length || ENDERS.includes(syntax.text.charAt(end))
}

const OPENERS = ' \t\n\r\u00a0\u2009\u202f([{—–-“"'
const ENDERS = ' \t\n\r\u00a0\u2009\u202f)]}.,;:!?—–-”"…'

function paragraphNumbers(syntax: Syntax): Int32Array {
  const numbers = new Int32Array(syntax.count)
  let number = 0
  for (let i = 1; i < syntax.count; i++) {
    const from = syntax.ends[i - 1] ?? 0
    const to = syntax.starts[i] ?? 0
    for (let at = from; at < to; at++)
      if (syntax.text.charCodeAt(at) === 10) {
        number++
        break
      }
    numbers[i] = number
  }
  return numbers
}
