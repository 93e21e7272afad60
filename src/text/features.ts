import { mix } from './hash.ts'

/**
 * The features of what is to be scored: the hash of the k-th is `mix(values[k], seeds[k])`, of which
 * the seeds are 1, 2, 3 … but for those that are set with the values. A kernel hashes them
 * (mix-kernel.ts): the compiler copies only so many hashes into a function that is run all the time.
 */
export interface FeatureList {
  readonly values: Int32Array
  readonly seeds: Int32Array
}

export function createFeatureList(values: Int32Array, seeds: Int32Array): FeatureList {
  for (let k = 0; k < seeds.length; k++) seeds[k] = k + 1
  return { values, seeds }
}

/** Room for so many features outside of a kernel's memory. */
export function newFeatureList(count: number): FeatureList {
  return createFeatureList(new Int32Array(count), new Int32Array(count))
}

/** Writes the features' hashes. */
export function hashFeatures({ values, seeds }: FeatureList, hashes: Int32Array): void {
  for (let k = 0; k < hashes.length; k++) hashes[k] = mix(values[k] ?? 0, seeds[k] ?? 0)
}
