import { feature } from '../model/hash.ts'
import type { LinearWeights } from '../model/model-file.ts'

/** Takes a feature: its template and one or two values. */
export type Add = (template: number, a: number, b?: number) => void

/** Adds up the weights of the numbers, and of the features that `write` adds. */
export type Score = (numbers: readonly number[], write: (add: Add) => void) => number

export function createScore({ numbers: weights, features, table }: LinearWeights): Score {
  const weightOf = createWeights(features, table.bytes)
  let sum = 0
  const add: Add = (template, a, b = 0) => {
    sum += weightOf(feature(template, a, b))
  }
  return (numbers, write) => {
    sum = 0
    write(add)
    return numbers.reduce((total, value, i) => total + value * (weights[i] ?? 0), sum * table.scale)
  }
}

/**
 * The weight of a hash; 0 for one never learnt. An open-addressed table at half load at most, in
 * which a slot without a weight is free: what weighs nothing needs no place.
 */
function createWeights(features: Int32Array, bytes: Int8Array): (hash: number) => number {
  let size = 1024
  while (size < features.length * 2) size *= 2
  const mask = size - 1
  const hashes = new Int32Array(size)
  const weights = new Int8Array(size)
  features.forEach((hash, row) => {
    let slot = (hash ^ (hash >>> 15)) & mask
    while (weights[slot] !== 0) slot = (slot + 1) & mask
    hashes[slot] = hash
    weights[slot] = bytes[row] ?? 0
  })
  return (hash) => {
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const weight = weights[slot] ?? 0
      if (weight === 0 || hashes[slot] === hash) return weight
      slot = (slot + 1) & mask
    }
  }
}
