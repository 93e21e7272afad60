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

/** More features than a content of the longest window has; what is beyond is left out. */
const ROOM = 4096

export function createScore({ numbers: weights, features, table }: LinearWeights): Score {
  const lookUp = createLookUp(features, table.bytes)
  const { list } = lookUp
  let listed = 0
  // Short, so that the compiler copies it to all of the places that call it.
  const add: Add = (template, a, b = 0) => {
    listed = put(list, listed, template, a, b)
  }
  return (numbers, write) => {
    listed = 0
    write(add)
    const sum = lookUp.sumOf(Math.min(listed / 2, ROOM))
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
