import { isDash } from './dash-speech.ts'
import { OPENING } from './quote-roles.ts'
import type { Syntax } from './syntax.ts'

/**
 * Whether a mark may go on with what was quoted before its paragraph, as newspapers reopen a
 * quotation; a dash begins what somebody else says.
 */
export function mayReopen(syntax: Syntax, token: number): boolean {
  return syntax.quotes.roles[token] === OPENING && !isDash(syntax.text, syntax, token)
}
