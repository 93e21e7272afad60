import { expect, test } from 'vitest'
import { createArena } from '../../text/arena.ts'
import { feature, put } from './hash.ts'
import { createKernels } from './kernels.ts'
import { loadRows, rowMemory } from './row-table.ts'

const WIDTH = 8

test('the weights of learnt features are added up, those of others are nought', () => {
  const hashes = Int32Array.from({ length: 1000 }, (_, n) => feature(1, n))
  const sumOf = tableOf(hashes)
  expect(sumOf([feature(1, 3)])).toBe(3)
  expect(sumOf([feature(1, 3), feature(2, 3), feature(1, 90)])).toBe(93)
  expect(sumOf([feature(2, 3)])).toBe(0)
  expect(sumOf([])).toBe(0)
})

test('rows are found however many hashes point to one place', () => {
  // Hashes that differ only in bits that do not count for the place.
  const hashes = Int32Array.from({ length: 50 }, (_, n) => (n + 1) << 20)
  const sumOf = tableOf(hashes)
  hashes.forEach((hash, row) => {
    expect(sumOf([hash])).toBe(row % 100)
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

/** Tells the first number of the summed rows; row n has n, modulo 100, there. */
function tableOf(hashes: Int32Array) {
  const arena = createArena(rowMemory(hashes.length) + 4096)
  const bytes = new Int8Array(hashes.length * WIDTH)
  hashes.forEach((_, row) => {
    bytes[row * WIDTH] = row % 100
  })
  const { slots, mask, rows, scale } = loadRows(arena, hashes, { bytes, scale: 0.5 })
  const [list, sums, target] = [arena.integers(8), arena.integers(64), arena.floats(WIDTH)]
  const { locate, gather } = createKernels(arena.memory)
  return (wanted: readonly number[]) => {
    list.view.set(wanted)
    target.view.fill(0)
    locate(list.at, wanted.length, slots, mask, rows, sums.at)
    gather(target.at, list.at, wanted.length, WIDTH, scale, sums.at)
    return (target.view[0] ?? 0) / scale
  }
}
