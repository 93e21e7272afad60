import { hashOf } from '../src/statements/model/hash.ts'

/** Hashes of the features that were put in a list, written over them. */
export function hashPut(list: Int32Array, end: number): Int32Array {
  for (let n = 0; n < end; n += 2) list[n / 2] = hashOf(list[n] ?? 0, list[n + 1] ?? 0)
  return list.subarray(0, end / 2)
}
