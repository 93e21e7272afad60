/** Hash of a feature: its template and one or two values (MurmurHash3's multipliers). */
export function feature(template: number, a: number, b = 0): number {
  let hash = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash ^ Math.imul(b, 0xcc9e2d51), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Hash of a string's code units (FNV-1a). */
export function hashString(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}
