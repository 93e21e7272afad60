const STEPS = 16
const LOWEST = -40
const POWERS = Float64Array.from({ length: -LOWEST * STEPS + 1 }, (_, i) => Math.exp(-i / STEPS))

/**
 * The exponential of a number that is not above zero, to eight digits: a power from a table times
 * Taylor's series for the rest. A third of the time of Math.exp; below -40 it is zero.
 */
export function exponential(x: number): number {
  if (x < LOWEST) return 0
  const step = (x * -STEPS) | 0
  const rest = x + step / STEPS
  return (POWERS[step] ?? 0) * (1 + rest * (1 + rest * (1 / 2 + rest * (1 / 6 + rest / 24))))
}
