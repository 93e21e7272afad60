/** Gives each feature known from training its row of weights; -1 to a feature never seen. */
export type FeatureIndex = (hash: number) => number

/** An open-addressed table at half load at most: one or two memory reads a look-up. */
export function createFeatureIndex(hashes: Int32Array): FeatureIndex {
  let size = 1024
  while (size < hashes.length * 2) size *= 2
  const mask = size - 1
  // A hash and its row stand side by side: they are read together. Rows count from 1.
  const slots = new Int32Array(size * 2)
  hashes.forEach((hash, row) => {
    let slot = (hash ^ (hash >>> 15)) & mask
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask
    slots[slot * 2] = hash
    slots[slot * 2 + 1] = row + 1
  })
  return (hash) => {
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const row = slots[slot * 2 + 1] ?? 0
      if (row === 0 || slots[slot * 2] === hash) return row - 1
      slot = (slot + 1) & mask
    }
  }
}
