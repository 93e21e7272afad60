/** Gives each feature known from training its row of weights; -1 to a feature never seen. */
export type FeatureIndex = (hash: number) => number

/** An open-addressed table at half load at most: one or two memory reads a look-up. */
export function createFeatureIndex(hashes: Int32Array): FeatureIndex {
  let size = 1024
  while (size < hashes.length * 2) size *= 2
  const mask = size - 1
  const keys = new Int32Array(size)
  const rows = new Int32Array(size).fill(-1)
  hashes.forEach((hash, row) => {
    let slot = (hash ^ (hash >>> 15)) & mask
    while (rows[slot] !== -1) slot = (slot + 1) & mask
    keys[slot] = hash
    rows[slot] = row
  })
  return (hash) => {
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const row = rows[slot] ?? -1
      if (row === -1 || keys[slot] === hash) return row
      slot = (slot + 1) & mask
    }
  }
}
