import { expect, test } from 'vitest'
import { createArena } from '../../text/arena.ts'
import { feature, put } from './hash.ts'
import { createKernels } from './kernels.ts'
import { GROUP_BYTES } from './row-kernel.ts'
import { loadRows, rowMemory } from './row-table.ts'

const WIDTH = 8
const TOKENS = 4

test('the weights of learnt features are added up, those of others are nought', () => {
  const hashes = Int32Array.from({ length: 1000 }, (_, n) => feature(1, n))
  const sumsOf = tableOf(hashes)
  expect(sumsOf([[[feature(1, 3)], []]])).toEqual([3])
  expect(sumsOf([[[feature(1, 3)], [feature(2, 3), feature(1, 90)]]])).toEqual([93])
  expect(sumsOf([[[feature(2, 3)], []]])).toEqual([0])
})

test('an empty group stands for that of the token before', () => {
  const sumsOf = tableOf(Int32Array.from({ length: 100 }, (_, n) => feature(1, n)))
  const [a, b, c, d] = [feature(1, 1), feature(1, 10), feature(1, 20), feature(1, 40)]
  const tokens = [
    [[a, b], [c]],
    [[], [d]],
    [[], []],
    [[c], [d]],
  ] as const
  expect(sumsOf(tokens)).toEqual([31, 51, 11, 60])
})

test('rows are found however many hashes point to one place', () => {
  // Hashes that differ only in bits that do not count for the place.
  const hashes = Int32Array.from({ length: 50 }, (_, n) => (n + 1) << 20)
  const sumsOf = tableOf(hashes)
  hashes.forEach((hash, row) => {
    expect(sumsOf([[[], [hash]]])).toEqual([row % 100])
  })
})

test('the kernel hashes features as the rest of the program does', () => {
  const arena = createArena(4096)
  const [features, hashes] = [arena.integers(20), arena.integers(12)]
  let end = 0
  for (let n = 0; n < 10; n++) end = put(features.view, end, n, n * 0x1234567, -n)
  createKernels(arena.memory).hash(hashes.at, end / 2, features.at)
  const expected = Array.from({ length: 10 }, (_, n) => feature(n, n * 0x1234567, -n))
  expect([...hashes.view.subarray(0, 10)]).toEqual(expected)
})

/** Tells the first number of each token's summed rows; row n has n, modulo 100, there. */
function tableOf(hashes: Int32Array) {
  const arena = createArena(rowMemory(hashes.length) + 4096)
  const bytes = new Int8Array(hashes.length * WIDTH)
  hashes.forEach((_, row) => {
    bytes[row * WIDTH] = row % 100
  })
  const { slots, mask, rows, scale } = loadRows(arena, hashes, { bytes, scale: 0.5 })
  const [list, ends] = [arena.integers(16), arena.integers(2 * TOKENS + 1)]
  const scrap = arena.integers(1)
  const [sums, target] = [arena.bytes(2 * GROUP_BYTES), arena.floats(TOKENS * WIDTH)]
  const { locate, gather } = createKernels(arena.memory)
  return (tokens: readonly (readonly [readonly number[], readonly number[]])[]) => {
    const groups = tokens.flat()
    const wanted = groups.flat()
    list.view.set(wanted)
    groups.forEach((group, n) => {
      ends.view[n + 1] = (ends.view[n] ?? 0) + 2 * group.length
    })
    target.view.fill(0)
    locate(list.at, wanted.length, slots, mask, rows, scrap.at)
    gather(target.at, list.at, ends.at, tokens.length, 2, WIDTH, scale, sums.at)
    return tokens.map((_, t) => (target.view[t * WIDTH] ?? 0) / scale)
  }
}
