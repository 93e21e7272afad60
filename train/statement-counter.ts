/** Counts hashes. */
export interface Counter {
  readonly add: (hashes: Int32Array) => void
  /** Those that came at least `least` times, in ascending order. */
  readonly common: (least: number) => Int32Array
}

/** Counts by sorting: tens of millions of hashes, for which a Map is too slow. */
export function createCounter(): Counter {
  let seen = new Int32Array(1 << 22)
  let count = 0
  const common = (least: number): Int32Array => {
    const sorted = seen.subarray(0, count).sort()
    const found: number[] = []
    for (let from = 0, i = 1; i <= count; i++) {
      if (i < count && sorted[i] === sorted[from]) continue
      if (i - from >= least) found.push(sorted[from] ?? 0)
      from = i
    }
    return Int32Array.from(found)
  }
  const add = (hashes: Int32Array): void => {
    if (count + hashes.length > seen.length) {
      const larger = new Int32Array(seen.length * 2)
      larger.set(seen)
      seen = larger
    }
    seen.set(hashes, count)
    count += hashes.length
  }
  return { add, common }
}
