import { InvalidInput } from '../../errors.ts'
import type { Arena } from '../../text/arena.ts'
import type { PackedTable } from './model-file.ts'

/** Rows stand this many bytes apart, the processor's unit of fetching, and begin at a multiple. */
export const ROW_BYTES = 64

/**
 * Rows of weights in working memory, found by the hashes of their features. A slot holds a hash
 * and, beside it, where its row begins, in bytes. A weight is a byte times the scale.
 */
export interface RowTable {
  readonly slots: number
  readonly mask: number
  readonly rows: number
  readonly scale: number
}

/** A hash and the place of its row. */
export const SLOT_BYTES = 8

/** Open addressing. A hash of 0 is a free slot. */
export function loadRows(
  arena: Arena,
  hashes: Int32Array,
  { bytes, scale }: PackedTable,
): RowTable {
  const count = slotsFor(hashes.length)
  const slots = arena.integers(2 * count)
  const rows = arena.bytes(hashes.length * ROW_BYTES)
  const width = bytes.length / Math.max(1, hashes.length)
  if (width > ROW_BYTES)
    throw new InvalidInput(`the statement model has rows of ${width} bytes: at most ${ROW_BYTES}`)
  const mask = count - 1
  hashes.forEach((hash, row) => {
    let slot = (hash ^ (hash >>> 15)) & mask
    while (slots.view[2 * slot] !== 0) slot = (slot + 1) & mask
    slots.view[2 * slot] = hash
    slots.view[2 * slot + 1] = row * ROW_BYTES
    rows.view.set(bytes.subarray(row * width, (row + 1) * width), row * ROW_BYTES)
  })
  return { slots: slots.at, mask, rows: rows.at, scale }
}

/** Bytes that a table of so many rows takes. */
export function rowMemory(count: number): number {
  return slotsFor(count) * SLOT_BYTES + count * ROW_BYTES + 2 * ROW_BYTES
}

/** Share of the slots taken: the processor guesses wrong at each key that is not the one sought. */
const FULLEST = 0.4

function slotsFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(16, count / FULLEST)))
}
