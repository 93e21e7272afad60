import { createHashTable } from '../src/statements/model/hash-table.ts'

/** Gives each feature its row of weights; -1 to a feature that has none. */
export type FeatureIndex = (hash: number) => number

export function createFeatureIndex(hashes: Int32Array): FeatureIndex {
  const numberOf = createHashTable(
    hashes,
    hashes.map((_, row) => row + 1),
    (size) => new Int32Array(size),
  )
  return (hash) => numberOf(hash) - 1
}
