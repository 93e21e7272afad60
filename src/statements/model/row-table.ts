import { InvalidInput } from '../../errors.ts'
import type { Arena } from '../../text/arena.ts'
import type { PackedTable } from './model-file.ts'
import { loadSlots, type SlotTable, slotMemory } from './slot-table.ts'

/** Rows stand this many bytes apart, the processor's unit of fetching, and begin at a multiple. */
export const ROW_BYTES = 64

/**
 * Rows of weights in working memory, found by the hashes of their features. A weight is a byte
 * times the scale. Row 0 is all zeros.
 */
export interface RowTable extends SlotTable {
  readonly rows: number
  readonly scale: number
}

/**
 * So many lower bits of a slot hold the number of a row. What was never learnt passes for something
 * that was, once in 32,768 slots, which no figure shows; slots half as large as with a whole hash are
 * far more often found in the processor's cache.
 */
export const ROW_BITS = 17
const MOST_ROWS = 2 ** ROW_BITS - 1

export function loadRows(
  arena: Arena,
  hashes: Int32Array,
  { bytes, scale }: PackedTable,
): RowTable {
  const width = bytes.length / Math.max(1, hashes.length)
  if (width > ROW_BYTES)
    throw new InvalidInput(`the statement model has rows of ${width} bytes: at most ${ROW_BYTES}`)
  if (hashes.length > MOST_ROWS)
    throw new InvalidInput(`the statement model has ${hashes.length} rows: at most ${MOST_ROWS}`)
  const numbers = hashes.map((_, row) => row + 1)
  const rows = arena.bytes((hashes.length + 1) * ROW_BYTES)
  numbers.forEach((number, row) => {
    rows.view.set(bytes.subarray(row * width, (row + 1) * width), number * ROW_BYTES)
  })
  return { ...loadSlots(arena, hashes, numbers, ROW_BITS), rows: rows.at, scale }
}

/** Bytes that a table of so many rows takes. */
export function rowMemory(count: number): number {
  return slotMemory(count) + (count + 3) * ROW_BYTES
}
