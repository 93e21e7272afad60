import { isDash } from './dash-speech.ts'
import { OPENING } from './quote-roles.ts'
import type { Syntax } from './syntax.ts'

/**
 * Whether a mark may go on with what was quoted before it, as newspapers reopen a quotation with
 * every paragraph: with the same mark, “ and not ". A dash begins what somebody else says.
 */
export function mayReopen(syntax: Syntax, token: number): boolean {
  const { text, starts, quotes } = syntax
  if (quotes.roles[token] !== OPENING || isDash(text, syntax, token)) return false
  const before = quotes.openedAt[token - 1] ?? -1
  return before < 0 || text[starts[before] ?? 0] === text[starts[token] ?? 0]
}
