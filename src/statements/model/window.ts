import { OPENING } from './quote-roles.ts'
import { mayReopen } from './reopens.ts'
import type { Syntax } from './syntax.ts'

/** The tokens `[first, end)` in which a cue's source and content are looked for. */
export interface Window {
  readonly first: number
  readonly end: number
}

const MOST_BEFORE = 150
const MOST_AFTER = 250
export const LONGEST_WINDOW = MOST_BEFORE + MOST_AFTER

/**
 * The cue's sentence; back to where a quotation begins that runs into it or ends right before it,
 * and on as long as quotations follow: 99 % of the corpus's contents lie within, in windows half
 * as long as with a sentence on both sides always.
 */
export function windowAround(syntax: Syntax, cue: number): Window {
  const own = syntax.sentenceOf[cue] ?? 0
  const first = beginBefore(syntax, own)
  const end = endAfter(syntax, own)
  return { first: Math.max(first, cue - MOST_BEFORE), end: Math.min(end, cue + MOST_AFTER) }
}

function beginBefore({ sentences, quotes }: Syntax, own: number): number {
  const begin = sentences[own] ?? 0
  const before = begin === 0 ? -1 : (quotes.openedAt[begin - 1] ?? -1)
  if (before < 0) return begin
  const previous = sentences[own - 1] ?? 0
  const opened = quotes.openedAt[previous] ?? -1
  return opened < 0 ? previous : opened
}

function endAfter(syntax: Syntax, own: number): number {
  const { sentences, quotes, count } = syntax
  const end = sentences[own + 1] ?? count
  if (end >= count) return count
  const runsOn = (quotes.closedAt[end - 1] ?? -1) >= end
  if (!runsOn && !isQuotedOn(syntax, end) && !endsInColon(syntax, end)) return end
  return endOfQuotations(syntax, own + 1)
}

/** Whether the sentence that begins at a token may quote whom the one before does. */
function isQuotedOn(syntax: Syntax, begin: number): boolean {
  const { quotes, paragraphOf } = syntax
  const isSame = paragraphOf[begin] === paragraphOf[begin - 1]
  return isSame ? quotes.roles[begin] === OPENING : mayReopen(syntax, begin)
}

/** Whether what ends at a token leads in what comes next. */
export function endsInColon({ text, starts }: Syntax, end: number): boolean {
  return text.charAt(starts[end - 1] ?? 0) === ':'
}

/** The end of a sentence, of a quotation that runs on, and of a paragraph that reopens it. */
function endOfQuotations(syntax: Syntax, own: number): number {
  const { sentences, quotes, paragraphOf, count } = syntax
  const begin = sentences[own] ?? count
  let end = sentences[own + 1] ?? count
  for (let k = 0; k < 4 && end < count; k++) {
    const closed = quotes.closedAt[end - 1] ?? -1
    const reopens = mayReopen(syntax, end) && paragraphOf[end] !== paragraphOf[begin]
    if (closed >= end) end = closed + 1
    else if (reopens) end = (quotes.closedAt[end] ?? end) + 1
    else break
  }
  return end
}
