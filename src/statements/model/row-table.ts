import { InvalidInput } from '../../errors.ts'
import type { Arena } from '../../text/arena.ts'
import type { PackedTable } from './model-file.ts'

/** Rows stand this many bytes apart, the processor's unit of fetching, and begin at a multiple. */
export const ROW_BYTES = 64

/**
 * Rows of weights in working memory, found by the hashes of their features: the row of the hash
 * at `keys[slot]` is row number `slot`, so that nothing stands between key and row. A weight is a
 * byte times the scale.
 */
export interface RowTable {
  readonly keys: number
  readonly mask: number
  readonly rows: number
  readonly scale: number
}

/** Open addressing. A key of 0 is a free slot, whose row is zeros. */
export function loadRows(
  arena: Arena,
  hashes: Int32Array,
  { bytes, scale }: PackedTable,
): RowTable {
  const slots = slotsFor(hashes.length)
  const keys = arena.integers(slots)
  const rows = arena.bytes(slots * ROW_BYTES)
  const width = bytes.length / Math.max(1, hashes.length)
  if (width > ROW_BYTES)
    throw new InvalidInput(`the statement model has rows of ${width} bytes: at most ${ROW_BYTES}`)
  const mask = slots - 1
  hashes.forEach((hash, row) => {
    let slot = (hash ^ (hash >>> 15)) & mask
    while (keys.view[slot] !== 0) slot = (slot + 1) & mask
    keys.view[slot] = hash
    rows.view.set(bytes.subarray(row * width, (row + 1) * width), slot * ROW_BYTES)
  })
  return { keys: keys.at, mask, rows: rows.at, scale }
}

/** Bytes that a table of so many rows takes. */
export function rowMemory(count: number): number {
  return slotsFor(count) * (4 + ROW_BYTES) + 2 * ROW_BYTES
}

/** Share of the slots taken: the processor guesses wrong at each key that is not the one sought. */
const FULLEST = 0.4

function slotsFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(16, count / FULLEST)))
}
