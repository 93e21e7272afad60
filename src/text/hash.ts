/** The multipliers of MurmurHash3's finaliser. */
export const FOR_SEED = 0x85ebca6b
export const FOR_BOTH = 0xc2b2ae35

/** Mixes two 32-bit integers into one. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, FOR_SEED), FOR_BOTH)
  hash ^= hash >>> 15
  return hash
}
