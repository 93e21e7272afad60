import { CLOSING, OPENING } from './quote-roles.ts'
import type { Syntax } from './syntax.ts'

/** Where the first ten of eleven steps end that distances are told in. */
const STEPS = [0, 1, 2, 3, 4, 6, 9, 14, 24, 49]
const STEP_OF = Uint8Array.from({ length: 50 }, (_, distance) =>
  STEPS.findIndex((end) => distance <= end),
)

/** Distances in eleven steps; a look-up, since the compiler copies only what is short to all its callers. */
export function bucket(distance: number): number {
  return STEP_OF[distance] ?? STEPS.length
}

/** Distance to the nearest quotation mark on one side, up to 5 tokens, and what it is; 0 for none. */
export function markNear({ quotes, count }: Syntax, i: number, step: 1 | -1): number {
  for (let k = 1, at = i + step; k <= 5 && at >= 0 && at < count; k++, at += step) {
    const role = quotes.roles[at] ?? 0
    if (role === OPENING) return k
    if (role === CLOSING) return k + 8
  }
  return 0
}

/** Does the token's sentence start its paragraph, end it, both or neither? */
export function paragraphPlace(syntax: Syntax, sentence: number): number {
  const { sentences, paragraphOf, count } = syntax
  const first = sentences[sentence] ?? 0
  const end = sentences[sentence + 1] ?? count
  const starts = first === 0 || paragraphOf[first - 1] !== paragraphOf[first]
  const ends = end >= count || paragraphOf[end] !== paragraphOf[first]
  return (starts ? 1 : 0) + (ends ? 2 : 0)
}

/** How far the last quotation's end and the next one's beginning are; 11 beyond the paragraph. */
export function quoteGaps({ order, paragraphOf, count }: Syntax, i: number): number {
  const [ended, next] = [order.ended[i] ?? -1, order.next[i] ?? count]
  const own = paragraphOf[i]
  const before = ended >= 0 && paragraphOf[ended] === own ? bucket(i - ended) : 11
  const after = next < count && paragraphOf[next] === own ? bucket(next - i) : 11
  return before * 16 + after
}
