import { OPENING } from './quotes.ts'
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
 * The cue's sentence, the one before and the one after, and as far as a quotation that begins
 * or ends there goes on: 99 % of the corpus's contents lie within.
 */
export function windowAround(syntax: Syntax, cue: number): Window {
  const { sentences, sentenceOf, quotes } = syntax
  const own = sentenceOf[cue] ?? 0
  let first = sentences[Math.max(0, own - 1)] ?? 0
  const opened = quotes.openedAt[first] ?? -1
  if (opened >= 0) first = opened
  const end = own + 2 < sentences.length ? endAfter(syntax, own + 1) : syntax.count
  return { first: Math.max(first, cue - MOST_BEFORE), end: Math.min(end, cue + MOST_AFTER) }
}

/** The end of a sentence, of a quotation that runs on, and of a paragraph that reopens it. */
function endAfter({ sentences, quotes, paragraphOf, count }: Syntax, sentence: number): number {
  const begin = sentences[sentence] ?? count
  let end = sentences[sentence + 1] ?? count
  for (let k = 0; k < 4 && end < count; k++) {
    const closed = quotes.closedAt[end - 1] ?? -1
    const reopens = quotes.roles[end] === OPENING && paragraphOf[end] !== paragraphOf[begin]
    if (closed >= end) end = closed + 1
    else if (reopens) end = (quotes.closedAt[end] ?? end) + 1
    else break
  }
  return end
}
