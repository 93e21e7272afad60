import type { Attribution } from './attribution.ts'

/**
 * Digest of the document's id and the spans, 16 hexadecimal digits. Pure arithmetic rather than
 * node:crypto, so that the extractor runs in a browser; 64 bits keep a million statements apart
 * with a chance of collision below one in ten million.
 */
export function statementId(document: string, { source, cue, content }: Attribution): string {
  const key = `${document}|${[source, cue, content].map((spans) => spans.join(';')).join('|')}`
  return digest(key, 0x9e3779b9) + digest(key, 0x85ebca6b)
}

/** FNV-1a over UTF-16 units, from a seed, with murmur3's finaliser to spread the last units. */
function digest(key: string, seed: number): string {
  let hash = seed
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0')
}
