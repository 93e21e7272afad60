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

export function loadRows(
  arena: Arena,
  hashes: Int32Array,
  { bytes, scale }: PackedTable,
): RowTable {
  const width = bytes.length / Math.max(1, hashes.length)
  if (width > ROW_BYTES)
    throw new InvalidInput(`the statement model has rows of ${width} bytes: at most ${ROW_BYTES}`)
  const { numbers, ...table } = loadSlots(arena, hashes)
  const rows = arena.bytes((hashes.length + 1) * ROW_BYTES)
  numbers.forEach((number, row) => {
    rows.view.set(bytes.subarray(row * width, (row + 1) * width), number * ROW_BYTES)
  })
  return { ...table, rows: rows.at, scale }
}

/** Bytes that a table of so many rows takes. */
export function rowMemory(count: number): number {
  return slotMemory(count) + (count + 3) * ROW_BYTES
}
