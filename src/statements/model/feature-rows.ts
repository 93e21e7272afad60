import type { Network } from './network.ts'
import type { RowTable } from './row-table.ts'

/** Writes a token's features to the network's list, from a place on, and returns where they end. */
type Describe = (slot: number, begin: number) => number

/** `count` vectors of `width` numbers, one after the other. */
interface Vectors {
  readonly target: number
  readonly count: number
  readonly width: number
}

/** Rows of so many tokens are looked up at a time: they share the wait for memory. */
export const BATCH = 8

const ends = new Int32Array(BATCH + 1)

/** Adds the rows of each token's features to the token's own vector. */
export function addFeatureRows(
  { kernels, features, hashes, sums }: Network,
  { slots, mask, rows, scale }: RowTable,
  { target, count, width }: Vectors,
  describe: Describe,
): void {
  for (let first = 0; first < count; first += BATCH) {
    const size = Math.min(BATCH, count - first)
    for (let k = 0; k < size; k++) ends[k + 1] = describe(first + k, ends[k] ?? 0)
    const found = (ends[size] ?? 0) / 2
    kernels.hash(hashes.at, found, features.at)
    kernels.locate(hashes.at, found, slots, mask, rows, sums.at)
    for (let k = 0; k < size; k++) {
      const begin = ends[k] ?? 0
      const vector = target + (first + k) * width * 4
      const list = hashes.at + begin * 2
      kernels.gather(vector, list, ((ends[k + 1] ?? 0) - begin) / 2, width, scale, sums.at)
    }
  }
}
