import { CLOSING, OPENING } from './quote-roles.ts'
import type { Quotes } from './quotes.ts'

/** Where a token stands among a text's quotations. */
export interface QuoteOrder {
  /** How many quotations have opened up to the token. */
  readonly ordinals: Int32Array
  /** The end of the last quotation that is over before the token; -1 for none. */
  readonly ended: Int32Array
  /** The opening of the next quotation after the token; the number of tokens for none. */
  readonly next: Int32Array
}

export function orderQuotes({ roles, closedAt }: Quotes): QuoteOrder {
  const count = roles.length
  const ordinals = new Int32Array(count)
  const ended = new Int32Array(count).fill(-1)
  const next = new Int32Array(count).fill(count)
  let ordinal = 0
  let last = -1
  let current = -1
  for (let i = 0; i < count; i++) {
    if (current >= 0 && i > current) {
      last = current
      current = -1
    }
    if (roles[i] === OPENING) {
      ordinal++
      current = closedAt[i] ?? i
    }
    ordinals[i] = ordinal
    ended[i] = last
    if (roles[i] === CLOSING) current = i
  }
  for (let i = count - 2; i >= 0; i--)
    next[i] = roles[i + 1] === OPENING ? i + 1 : (next[i + 1] ?? count)
  return { ordinals, ended, next }
}
