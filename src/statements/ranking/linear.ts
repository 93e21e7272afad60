import { createArena } from '../../text/arena.ts'
import { instantiate } from '../../text/wasm.ts'
import { put } from '../model/hash.ts'
import type { LinearWeights } from '../model/model-file.ts'
import { hash, weigh } from '../model/slot-kernel.ts'
import { loadSlots, slotMemory } from '../model/slot-table.ts'

/** Takes a feature: its template and one or two values. */
export type Add = (template: number, a: number, b?: number) => void

/** Adds up the weights of the numbers, and of the features that `write` adds. */
export type Score = (numbers: readonly number[], write: (add: Add) => void) => number

/** So many features are listed before their weights are looked up, all at once. */
const ROOM = 512

export function createScore({ numbers: weights, features, table }: LinearWeights): Score {
  const lookUp = createLookUp(features, table.bytes)
  const { list } = lookUp
  let [listed, sum] = [0, 0]
  const add: Add = (template, a, b = 0) => {
    if (listed === 2 * ROOM) {
      sum += lookUp.sumOf(listed / 2)
      listed = 0
    }
    listed = put(list, listed, template, a, b)
  }
  return (numbers, write) => {
    listed = 0
    sum = 0
    write(add)
    sum += lookUp.sumOf(listed / 2)
    return numbers.reduce((total, value, i) => total + value * (weights[i] ?? 0), sum * table.scale)
  }
}

/** Sums of the weights that features have, a byte each. */
interface LookUp {
  /** The features, as they are put. */
  readonly list: Int32Array
  readonly sumOf: (count: number) => number
}

function createLookUp(features: Int32Array, weights: Int8Array): LookUp {
  const arena = createArena(slotMemory(features.length) + features.length + 12 * ROOM + 1024)
  const list = arena.integers(2 * ROOM)
  const hashes = arena.integers(ROOM + 3)
  const sum = arena.integers(1)
  const { slots, mask, numbers } = loadSlots(arena, features)
  const table = arena.bytes(features.length + 1)
  numbers.forEach((number, i) => {
    table.view[number] = weights[i] ?? 0
  })
  const call = instantiate([hash, weigh], arena.memory)
  const [toHashes, toSum] = [call('hash'), call('weigh')]
  const sumOf = (count: number): number => {
    if (count === 0) return 0
    toHashes(hashes.at, count, list.at)
    toSum(hashes.at, count, slots, mask, table.at, sum.at)
    return sum.view[0] ?? 0
  }
  return { list: list.view, sumOf }
}
