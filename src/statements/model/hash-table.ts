/** The value of a hash; 0 for one that has none. */
export type HashTable = (hash: number) => number

/**
 * An open-addressed table at half load at most: one or two memory reads a look-up. A slot without
 * a value is free: what has the value 0 needs no place.
 */
export function createHashTable<Values extends Int8Array | Int32Array>(
  hashes: Int32Array,
  values: Values,
  room: (size: number) => Values,
): HashTable {
  let size = 1024
  while (size < hashes.length * 2) size *= 2
  const mask = size - 1
  const keys = new Int32Array(size)
  const slots = room(size)
  hashes.forEach((hash, i) => {
    let slot = (hash ^ (hash >>> 15)) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    keys[slot] = hash
    slots[slot] = values[i] ?? 0
  })
  return (hash) => {
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const value = slots[slot] ?? 0
      if (value === 0 || keys[slot] === hash) return value
      slot = (slot + 1) & mask
    }
  }
}
