import { feature } from '../model/hash.ts'
import { createHashTable } from '../model/hash-table.ts'
import type { LinearWeights } from '../model/model-file.ts'

/** Takes a feature: its template and one or two values. */
export type Add = (template: number, a: number, b?: number) => void

/** Adds up the weights of the numbers, and of the features that `write` adds. */
export type Score = (numbers: readonly number[], write: (add: Add) => void) => number

export function createScore({ numbers: weights, features, table }: LinearWeights): Score {
  const weightOf = createHashTable(features, table.bytes, (size) => new Int8Array(size))
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
