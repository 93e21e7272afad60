import type { Arena } from '../../text/arena.ts'

/**
 * Numbers its entries, which are found by hashes, from 1 on. A bucket of 16 bytes holds the upper
 * halves of up to six hashes, and the number of the first of them; what stands behind that has the
 * numbers that follow. So an entry takes as little of the processor's cache as can be. What is no
 * entry passes for one once in 2³¹ / entries, which no figure shows.
 */
export interface SlotTable {
  readonly slots: number
  /** Bits of a hash that choose a bucket. */
  readonly mask: number
}

/** A bucket's bytes, and how many halves of hashes these would be. */
export const BUCKET_BYTES = 16
const HALVES = BUCKET_BYTES / 2
const MOST_IN_BUCKET = 6
/** Where in a bucket the number is, of which this bit says that the bucket was full and the next one goes on. */
export const NUMBER_AT = 2 * MOST_IN_BUCKET
export const GOES_ON = 31

interface Buckets {
  readonly halves: Uint16Array
  readonly counts: Uint8Array
  readonly goesOn: Uint8Array
}

/** The table, and its entries' numbers in the order of their hashes. */
export function loadSlots(
  arena: Arena,
  hashes: Int32Array,
): SlotTable & { readonly numbers: Int32Array } {
  const count = bucketsFor(hashes.length)
  const { at, view } = arena.integers(count * (BUCKET_BYTES / 4))
  const buckets = {
    halves: new Uint16Array(view.buffer, at, count * HALVES),
    counts: new Uint8Array(count),
    goesOn: new Uint8Array(count),
  }
  const places = hashes.map((hash) => enter(hash, buckets))
  const firsts = numberFirsts(buckets)
  firsts.forEach((first, bucket) => {
    view[bucket * (BUCKET_BYTES / 4) + NUMBER_AT / 4] =
      first | ((buckets.goesOn[bucket] ?? 0) << GOES_ON)
  })
  const numbers = places.map(
    (place) => (firsts[Math.floor(place / HALVES)] ?? 0) + (place % HALVES),
  )
  return { slots: at, mask: count - 1, numbers }
}

/** Puts a hash in the first bucket with room from where it points, and returns its place. */
function enter(hash: number, { halves, counts, goesOn }: Buckets): number {
  const mask = counts.length - 1
  let bucket = (hash ^ (hash >>> 15)) & mask
  while (counts[bucket] === MOST_IN_BUCKET) {
    goesOn[bucket] = 1
    bucket = (bucket + 1) & mask
  }
  const nth = counts[bucket] ?? 0
  counts[bucket] = nth + 1
  const place = bucket * HALVES + nth
  // Where nothing stands yet the first one is repeated: it is found before what repeats it.
  halves.fill(hash >>> 16, place, nth === 0 ? place + MOST_IN_BUCKET : place + 1)
  return place
}

/** The number of the first entry of each bucket; 0 in an empty one. */
function numberFirsts({ counts }: Buckets): Int32Array {
  let next = 1
  return Int32Array.from(counts, (count) => {
    const first = count === 0 ? 0 : next
    next += count
    return first
  })
}

/** Bytes that a table of so many entries takes. */
export function slotMemory(count: number): number {
  return bucketsFor(count) * BUCKET_BYTES
}

/** Entries in a bucket, at most and on average. */
const FULLEST = 3.2

function bucketsFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(16, count / FULLEST)))
}
