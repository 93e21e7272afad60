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

/** How far the last quotation's end and the next one's beginning are; 11 beyond the paragraph. */
export function quoteGaps({ order, paragraphOf, count }: Syntax, i: number): number {
  const [ended, next] = [order.ended[i] ?? -1, order.next[i] ?? count]
  const own = paragraphOf[i]
  const before = ended >= 0 && paragraphOf[ended] === own ? bucket(i - ended) : 11
  const after = next < count && paragraphOf[next] === own ? bucket(next - i) : 11
  return before * 16 + after
}
