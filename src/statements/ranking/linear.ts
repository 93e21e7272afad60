import { createFeatureIndex } from '../model/feature-index.ts'
import { feature } from '../model/hash.ts'
import type { LinearWeights } from '../model/model-file.ts'

/** Takes a feature: its template and one or two values. */
export type Add = (template: number, a: number, b?: number) => void

/** Adds up the weights of the numbers, and of the features that `write` adds. */
export type Score = (numbers: readonly number[], write: (add: Add) => void) => number

export function createScore({ numbers: weights, features, table }: LinearWeights): Score {
  const rowOf = createFeatureIndex(features)
  let sum = 0
  const add: Add = (template, a, b = 0) => {
    const row = rowOf(feature(template, a, b))
    if (row >= 0) sum += table.bytes[row] ?? 0
  }
  return (numbers, write) => {
    sum = 0
    write(add)
    return numbers.reduce((total, value, i) => total + value * (weights[i] ?? 0), sum * table.scale)
  }
}
