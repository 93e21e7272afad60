/** Its product with a template is exact, and `^` takes the lower 32 bits: shorter than Math.imul. */
const FOR_TEMPLATE = 0x9e3779b1
/** MurmurHash3's multipliers. */
export const FOR_FIRST = 0x85ebca6b
export const FOR_SECOND = 0xcc9e2d51
export const FOR_BOTH = 0xc2b2ae35

/** Hash of a feature: its template and one or two values. */
export function feature(template: number, a: number, b = 0): number {
  return hashOf(a ^ ((template + 1) * FOR_TEMPLATE), b)
}

/**
 * Writes a feature to a list, from a place on, as the two numbers that its hash is made of, and
 * returns where they end. A kernel hashes them (row-kernel.ts): the compiler copies so short a
 * function, not a hash, to all of the places that call it.
 */
export function put(list: Int32Array, n: number, template: number, a: number, b: number): number {
  list[n] = a ^ ((template + 1) * FOR_TEMPLATE)
  list[n + 1] = b
  return n + 2
}

/** The hash of a feature that was put; `hash` of row-kernel.ts does the same. */
export function hashOf(a: number, b: number): number {
  let hash = Math.imul(a, FOR_FIRST)
  hash ^= hash >>> 13
  hash = Math.imul(hash ^ Math.imul(b, FOR_SECOND), FOR_BOTH)
  return hash ^ (hash >>> 16)
}

/** Hash of a string's code units (FNV-1a). */
export function hashString(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}
