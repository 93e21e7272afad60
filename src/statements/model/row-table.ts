import { InvalidInput } from '../../errors.ts'
import type { Arena } from '../../text/arena.ts'
import type { PackedTable } from './model-file.ts'

/** Rows stand this many bytes apart, the processor's unit of fetching, and begin at a multiple. */
export const ROW_BYTES = 64

/**
 * Rows of weights in working memory, found by the hashes of their features. A weight is a byte
 * times the scale. Row 0 is all zeros.
 */
export interface RowTable {
  readonly slots: number
  readonly mask: number
  readonly rows: number
  readonly scale: number
}

/**
 * A slot holds the number of a row in its lower bits, 0 if it is free, and the upper bits of the
 * row's hash. What was never learnt passes for something that was, once in 32,768 slots, which no
 * figure shows; slots half as large are far more often found in the processor's cache.
 */
export const ROW_BITS = 17
const MOST_ROWS = 2 ** ROW_BITS - 1

/** So many slots are read at once, so that no look-up waits for another to have been guessed right. */
const BUCKET = 4
export const BUCKET_BYTES = 4 * BUCKET

/** Open addressing by buckets: a row's slot is the first free one from where its hash points. */
export function loadRows(
  arena: Arena,
  hashes: Int32Array,
  { bytes, scale }: PackedTable,
): RowTable {
  const buckets = bucketsFor(hashes.length)
  const slots = arena.integers(buckets * BUCKET)
  const rows = arena.bytes((hashes.length + 1) * ROW_BYTES)
  const width = bytes.length / Math.max(1, hashes.length)
  if (width > ROW_BYTES)
    throw new InvalidInput(`the statement model has rows of ${width} bytes: at most ${ROW_BYTES}`)
  if (hashes.length > MOST_ROWS)
    throw new InvalidInput(`the statement model has ${hashes.length} rows: at most ${MOST_ROWS}`)
  const mask = buckets - 1
  hashes.forEach((hash, row) => {
    let slot = ((hash ^ (hash >>> 15)) & mask) * BUCKET
    while (slots.view[slot] !== 0) slot = (slot + 1) % slots.view.length
    slots.view[slot] = ((hash >>> ROW_BITS) << ROW_BITS) | (row + 1)
    rows.view.set(bytes.subarray(row * width, (row + 1) * width), (row + 1) * ROW_BYTES)
  })
  return { slots: slots.at, mask, rows: rows.at, scale }
}

/** Bytes that a table of so many rows takes. */
export function rowMemory(count: number): number {
  return bucketsFor(count) * BUCKET_BYTES + (count + 3) * ROW_BYTES
}

/** Slots taken of a bucket's four, at most and on average: a full bucket sends on to the next. */
const FULLEST = 1.6

function bucketsFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(16, count / FULLEST)))
}
