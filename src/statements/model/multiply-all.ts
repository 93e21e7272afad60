import type { Network } from './network.ts'
import type { PackedMatrix } from './packed-matrix.ts'

/** Multiplies a matrix by each of `count` vectors that follow each other, by their addresses. */
export function multiplyAll(
  { kernels, scrap }: Network,
  { weights, bias, rows, width, scale }: PackedMatrix,
  vectors: number,
  target: number,
  count: number,
): void {
  if (count === 0) return
  kernels.multiplyPacked(target, weights, vectors, bias, rows, width, scrap.at, scale, count)
}
