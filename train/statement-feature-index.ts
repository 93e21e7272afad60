/** Gives each feature its row of weights; -1 to a feature that has none. */
export type FeatureIndex = (hash: number) => number

/** An open-addressed table at half load at most: one or two memory reads a look-up. */
export function createFeatureIndex(hashes: Int32Array): FeatureIndex {
  let size = 1024
  while (size < hashes.length * 2) size *= 2
  const mask = size - 1
  const keys = new Int32Array(size)
  /** A row's number from 1 on; 0 where a slot is free. */
  const numbers = new Int32Array(size)
  hashes.forEach((hash, row) => {
    let slot = (hash ^ (hash >>> 15)) & mask
    while (numbers[slot] !== 0) slot = (slot + 1) & mask
    keys[slot] = hash
    numbers[slot] = row + 1
  })
  return (hash) => {
    let slot = (hash ^ (hash >>> 15)) & mask
    while (numbers[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask
    return (numbers[slot] ?? 0) - 1
  }
}
