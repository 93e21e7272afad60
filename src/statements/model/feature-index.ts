/** Gives each known feature hash its row; -1 for a feature never seen in training. */
export interface FeatureIndex {
  readonly rows: number
  readonly find: (hash: number) => number
}

/** An open-addressed table at half load: one or two memory reads a look-up. */
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
  const find = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const row = rows[slot] as number
      if (row === -1 || keys[slot] === hash) return row
      slot = (slot + 1) & mask
    }
  }
  return { rows: hashes.length, find }
}
