/**
 * Integer weights of a perceptron and, beside them, what their average over all steps needs
 * (Daumé's trick: average = weight - total / steps).
 */
export interface Perceptron {
  readonly weights: Int32Array
  readonly totals: Float64Array
  /** Steps made so far. */
  steps: number
}

export function newPerceptron(bits: number): Perceptron {
  return { weights: new Int32Array(1 << bits), totals: new Float64Array(1 << bits), steps: 1 }
}

export function update(perceptron: Perceptron, slot: number, by: number): void {
  perceptron.weights[slot] = (perceptron.weights[slot] ?? 0) + by
  perceptron.totals[slot] = (perceptron.totals[slot] ?? 0) + by * perceptron.steps
}

/** The averaged weights in eight bits; those beyond the range that 99.95 % keep to are clipped. */
export function quantise({ weights, totals, steps }: Perceptron): Int8Array {
  const averages = Float64Array.from(weights, (weight, i) => weight - (totals[i] ?? 0) / steps)
  const sizes = averages
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort()
  const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1
  return Int8Array.from(averages, (average) =>
    Math.max(-127, Math.min(127, Math.round((average / largest) * 127))),
  )
}

/** A random number generator (mulberry32) that gives the same numbers for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Fisher and Yates. */
export function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = items[i] as T
    items[i] = items[j] as T
    items[j] = kept
  }
}
