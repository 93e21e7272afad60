import type { Arena } from './arena.ts'
import { createFeatureList, type FeatureList } from './features.ts'
import { FOR_BOTH, FOR_SEED } from './hash.ts'
import {
  assign,
  type Code,
  constant,
  everywhereI32,
  get,
  loadAt,
  multiplyI32V,
  shiftRightV,
  storeAt,
  until,
  xorV,
} from './wasm.ts'

/** Features in a kernel's memory, and where it hashes them. */
export interface HashedFeatures {
  readonly list: FeatureList
  readonly values: number
  readonly seeds: number
  readonly hashes: number
  readonly count: number
}

/** Bytes that so many features take. */
export const featureMemory = (count: number): number => 3 * (4 * count + 64)

export function placeFeatures(arena: Arena, count: number): HashedFeatures {
  const values = arena.integers(count)
  const seeds = arena.integers(count)
  const list = createFeatureList(values.view, seeds.view)
  return { list, values: values.at, seeds: seeds.at, hashes: arena.integers(count).at, count }
}

/**
 * Hashes the features as `mix` does, four at a time. Takes the numbers of two locals for a place and
 * its end, and of one for four hashes.
 */
export const mixing = (
  { values, seeds, hashes, count }: HashedFeatures,
  place: number,
  end: number,
  four: number,
): Code => [
  [assign(place, constant(0)), assign(end, constant(4 * count))],
  until(place, 16, end, [
    assign(four, [
      [get(place), loadAt(values)],
      [get(place), loadAt(seeds), everywhereI32(FOR_SEED), multiplyI32V, xorV],
      [everywhereI32(FOR_BOTH), multiplyI32V],
    ]),
    [get(place), get(four), get(four), shiftRightV(15), xorV, storeAt(hashes)],
  ]),
]
