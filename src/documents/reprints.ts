import type { Span } from '../text/span.ts'

/**
 * Reprints are found by winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms
 * for Document Fingerprinting", SIGMOD 2003): of every 8 consecutive shingles of 5 words the
 * smallest hash is kept, so any 12 words two texts share leave a common hash, however much
 * stands around them. A truncated copy is still wholly contained in its original, which is why
 * containment decides and not the Jaccard index.
 */
const SHINGLE_WORDS = 5
const WINDOW = 8

/** Two articles are one story from here on: share of the shorter one's hashes that both have. */
export const REPRINT_CONTAINMENT = 0.15

/** One quotation taken over word for word is no reprint: this many hashes must be shared too. */
const REPRINT_HASHES = 4

const WORD = /[\p{L}\p{N}]+/gu

/**
 * Winnowed hashes of an article's own prose: unsigned 32-bit integers, ascending, each once.
 * Case, punctuation and spacing do not count. About two hashes for every nine words.
 */
export function fingerprint(text: string, body: readonly Span[] = [[0, text.length]]): Uint32Array {
  const shingles = shingleHashes(wordHashes(text, body))
  const kept = new Set<number>()
  for (let start = 0; start + WINDOW <= shingles.length; start += 1) {
    kept.add(smallest(shingles, start, start + WINDOW))
  }
  if (shingles.length > 0 && shingles.length < WINDOW) {
    kept.add(smallest(shingles, 0, shingles.length))
  }
  return Uint32Array.from(kept).sort()
}

/** Share of the smaller fingerprint that the other holds too, 0 to 1; 0 when one is empty. */
export function containment(a: Uint32Array, b: Uint32Array): number {
  const smaller = Math.min(a.length, b.length)
  return smaller === 0 ? 0 : sharedHashes(a, b) / smaller
}

/** Whether so many shared hashes make one story of two articles with so many hashes each. */
export function isReprint(shared: number, a: number, b: number): boolean {
  return shared >= REPRINT_HASHES && shared >= REPRINT_CONTAINMENT * Math.min(a, b)
}

/** How many hashes two ascending fingerprints have in common. */
function sharedHashes(a: Uint32Array, b: Uint32Array): number {
  const known = new Set(a)
  return b.reduce((shared, hash) => shared + (known.has(hash) ? 1 : 0), 0)
}

function wordHashes(text: string, body: readonly Span[]): readonly number[] {
  return body.flatMap(([start, end]) => {
    const words = text.slice(start, end).toLowerCase().match(WORD) ?? []
    return words.map(hashWord)
  })
}

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}

function shingleHashes(words: readonly number[]): Uint32Array {
  const count = Math.max(0, words.length - SHINGLE_WORDS + 1)
  return Uint32Array.from({ length: count }, (_, start) => {
    let hash = 0
    for (let at = start; at < start + SHINGLE_WORDS; at += 1) {
      hash = Math.imul(hash, 0x9e3779b1) + (words[at] ?? 0)
    }
    return scramble(hash)
  })
}

/** The finalizer of MurmurHash3: spreads neighbouring values evenly, so minima are unbiased. */
function scramble(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function smallest(hashes: Uint32Array, start: number, end: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let at = start; at < end; at += 1) least = Math.min(least, hashes[at] ?? least)
  return least
}
