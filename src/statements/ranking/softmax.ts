/** Shares of one in proportion to the exponentials of the values. */
export function softmax(values: readonly number[]): readonly number[] {
  const most = Math.max(...values)
  const weights = values.map((value) => Math.exp(value - most))
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => weight / sum)
}
