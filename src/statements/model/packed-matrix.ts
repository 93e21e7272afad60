import { type Arena, roundUp } from '../../text/arena.ts'

/** Rows are multiplied so many at a time. */
export const GROUP = 16
/** A vector's numbers times this are rounded; what is then beyond 16 bits counts as ± 32. */
export const PRECISION = 1024

/**
 * A matrix and what is added to its products, in working memory. Its weights are 16-bit integers, of
 * which a processor multiplies twice as many at a time as floats: 16 rows after 16 rows, and of these
 * two columns after two columns.
 */
export interface PackedMatrix {
  readonly weights: number
  readonly bias: number
  readonly rows: number
  readonly width: number
  /** What 1 is worth in a product's sum of integers. */
  readonly scale: number
}

/** A matrix of as many rows as `bias` has numbers; its width divides by eight. */
export function packMatrix(arena: Arena, weights: Float32Array, bias: Float32Array): PackedMatrix {
  const rows = bias.length
  const width = weights.length / rows
  const size = sizeFor(rows)
  const room = arena.integers((size * width) / 2)
  const packed = new Int16Array(room.view.buffer, room.at, size * width)
  const scale = scaleOf(weights, width)
  weights.forEach((weight, i) => {
    packed[placeOf(Math.floor(i / width), i % width, width)] = Math.round(weight * scale)
  })
  const added = arena.floats(size)
  added.view.set(bias)
  return { weights: room.at, bias: added.at, rows, width, scale: 1 / (scale * PRECISION) }
}

/** Weights stay within 16 bits, and sums of their products with any vector within 32. */
function scaleOf(weights: Float32Array, width: number): number {
  const sizes = weights.map(Math.abs)
  const sums = Float32Array.from({ length: weights.length / width }, (_, row) =>
    sizes.subarray(row * width, (row + 1) * width).reduce((sum, size) => sum + size, 0),
  )
  const largest = (values: Float32Array) => values.reduce((a, b) => Math.max(a, b), 1e-6)
  return Math.min((2 ** 15 - 1) / largest(sizes), (2 ** 16 - width) / largest(sums))
}

function placeOf(row: number, column: number, width: number): number {
  const group = row - (row % GROUP)
  return group * width + (column >> 1) * 2 * GROUP + (row - group) * 2 + (column & 1)
}

/** Bytes that a matrix takes, with what is added. */
export function matrixMemory(rows: number, width: number): number {
  return roundUp(2 * sizeFor(rows) * width) + roundUp(4 * sizeFor(rows))
}

/** Rows of whole groups. */
function sizeFor(rows: number): number {
  return Math.ceil(rows / GROUP) * GROUP
}
