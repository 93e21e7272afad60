import type { Arena } from '../../text/arena.ts'

/**
 * Small numbers in working memory, found by hashes. A slot holds a number in its lower bits, 0 if it
 * is free, and the upper bits of the hash.
 */
export interface SlotTable {
  readonly slots: number
  /** Bits of a hash that choose a bucket of slots. */
  readonly mask: number
}

/** So many slots are read at once, so that no look-up waits for another to have been guessed right. */
const BUCKET = 4
export const BUCKET_BYTES = 4 * BUCKET

/** Open addressing by buckets: a hash's slot is the first free one from where it points. */
export function loadSlots(
  arena: Arena,
  hashes: Int32Array,
  numbers: Int8Array | Int32Array,
  bits: number,
): SlotTable {
  const buckets = bucketsFor(hashes.length)
  const slots = arena.integers(buckets * BUCKET)
  const mask = buckets - 1
  hashes.forEach((hash, i) => {
    let slot = ((hash ^ (hash >>> 15)) & mask) * BUCKET
    while (slots.view[slot] !== 0) slot = (slot + 1) % slots.view.length
    slots.view[slot] = ((hash >>> bits) << bits) | ((numbers[i] ?? 0) & (2 ** bits - 1))
  })
  return { slots: slots.at, mask }
}

/** So many lower bits of a slot are a weight where the numbers are that. */
export const WEIGHT_BITS = 8

/** Bytes that a table of so many numbers takes. */
export function slotMemory(count: number): number {
  return bucketsFor(count) * BUCKET_BYTES
}

/** Slots taken of a bucket's four, at most and on average: a full bucket sends on to the next. */
const FULLEST = 1.6

function bucketsFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(16, count / FULLEST)))
}
