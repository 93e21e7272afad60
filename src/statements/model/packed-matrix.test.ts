import { expect, test } from 'vitest'
import { createArena } from '../../text/arena.ts'
import { createRandom } from './draw-labelling.ts'
import { createKernels } from './kernels.ts'
import { SCRATCH_BYTES } from './packed-kernel.ts'
import { GROUP, packMatrix } from './packed-matrix.ts'

const WIDTH = 48

/** Weights between -1 and 1 times the vectors, by the kernel and one product after the other. */
function multiply(rows: number, count: number, vectors: Float32Array) {
  const random = createRandom(rows + count)
  const upToOne = (length: number) => Float32Array.from({ length }, () => random() * 2 - 1)
  const [weights, bias] = [upToOne(rows * WIDTH), upToOne(rows)]
  const arena = createArena(65536)
  const { multiplyPacked } = createKernels(arena.memory)
  const matrix = packMatrix(arena, weights, bias)
  const given = arena.floats(vectors.length)
  given.view.set(vectors)
  const target = arena.floats(rows * count + GROUP)
  const scratch = arena.integers(SCRATCH_BYTES / 4)
  const places = [target.at, matrix.weights, given.at, matrix.bias] as const
  multiplyPacked(...places, rows, WIDTH, scratch.at, matrix.scale, count)
  const plain = Array.from({ length: rows * count }, (_, i) => {
    const [row, vector] = [i % rows, Math.floor(i / rows)]
    const terms = Array.from(
      { length: WIDTH },
      (_, k) => (weights[row * WIDTH + k] ?? 0) * (vectors[vector * WIDTH + k] ?? 0),
    )
    return terms.reduce((sum, term) => sum + term, bias[row] ?? 0)
  })
  return { found: [...target.view.subarray(0, rows * count)], plain }
}

test.each([1, 2, 3, 4, 5])('%i vectors by a hundredth of what floats make of them', (count) => {
  const random = createRandom(count)
  const vectors = Float32Array.from({ length: count * WIDTH }, () => random() * 8 - 4)
  for (const rows of [13, 16, 64]) {
    const { found, plain } = multiply(rows, count, vectors)
    const farthest = Math.max(...found.map((value, i) => Math.abs(value - (plain[i] ?? 0))))
    expect(farthest).toBeLessThan(0.01)
  }
})

test('numbers beyond all measure make no sum that is none', () => {
  const vectors = new Float32Array(WIDTH).fill(1e30)
  vectors[3] = Number.NaN
  const { found } = multiply(64, 1, vectors)
  for (const value of found) expect(Math.abs(value)).toBeLessThan(32 * WIDTH)
})
