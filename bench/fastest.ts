/**
 * Milliseconds that each way takes for all inputs: the sum of its fastest passes over each. The
 * ways take turns pass by pass: a machine that others use is as slow for one as for the other, and
 * within a pass each finds the processor's caches as it left them.
 */
export function fastest<Input>(
  inputs: readonly Input[],
  ways: readonly ((input: Input) => unknown)[],
  rounds: number,
): readonly number[] {
  const times = ways.map(() => inputs.map(() => Number.POSITIVE_INFINITY))
  for (let round = 0; round < rounds; round++)
    ways.forEach((way, w) => {
      inputs.forEach((input, i) => {
        const start = performance.now()
        way(input)
        const own = times[w] ?? []
        own[i] = Math.min(own[i] ?? 0, performance.now() - start)
      })
    })
  return times.map((own) => own.reduce((sum, time) => sum + time, 0))
}
