/** Mixes two 32-bit integers into one (the multipliers are those of MurmurHash3's finaliser). */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x85ebca6b), 0xc2b2ae35)
  hash ^= hash >>> 15
  return hash
}
