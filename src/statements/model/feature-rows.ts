import type { Network } from './network.ts'
import type { RowTable } from './row-table.ts'

/**
 * Writes a token's features to the network's list, by groups, and to `ends`, behind the place `at`
 * where the list ends so far, where each group ends. An empty group is that of the token before.
 */
type Describe = (slot: number, at: number) => void

/** `count` vectors of `width` numbers, one after the other; and how many groups describe one. */
interface Vectors {
  readonly target: number
  readonly count: number
  readonly width: number
  readonly groups: number
}

/** Rows of so many tokens are looked up at a time: they share the wait for memory. */
export const BATCH = 8

/** Adds the rows of each token's features to the token's own vector. */
export function addFeatureRows(
  { kernels, features, hashes, ends, sums, scrap }: Network,
  { slots, mask, rows, scale }: RowTable,
  { target, count, width, groups }: Vectors,
  describe: Describe,
): void {
  for (let first = 0; first < count; first += BATCH) {
    const size = Math.min(BATCH, count - first)
    for (let k = 0; k < size; k++) describe(first + k, k * groups)
    const found = (ends.view[size * groups] ?? 0) / 2
    kernels.hash(hashes.at, found, features.at)
    kernels.locate(hashes.at, found, slots, mask, rows, scrap.at)
    const vector = target + first * width * 4
    kernels.gather(vector, hashes.at, ends.at, size, groups, width, scale, sums.at)
  }
}
