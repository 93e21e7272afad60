import type { Block } from '../../text/arena.ts'
import type { Kernels } from './kernels.ts'

/**
 * A layer's input row: `plain` numbers for rectified units, then four groups of `units` numbers:
 * candidates and gates of a left-to-right recurrence, and of a right-to-left one. Its output row:
 * `plain + 2 × units` numbers. The recurrences multiply element by element only (Lei et al.,
 * "Simple Recurrent Units", 2018), so context costs next to nothing:
 * state = (1 − keep) × squash(candidate) + keep × state before, keep = (1 + squash(gate)) / 2,
 * squash(x) = x / (1 + |x|).
 */
export interface Layer {
  readonly plain: number
  readonly units: number
}

export const inputWidth = ({ plain, units }: Layer): number => plain + 4 * units
export const outputWidth = ({ plain, units }: Layer): number => plain + 2 * units

/**
 * Runs a layer over `count` rows. Memory does not pass from a row to one of another group;
 * without groups all rows are one sequence. `offset` is the first row's place among the groups.
 */
export function runLayer(
  kernels: Kernels,
  layer: Layer,
  input: Block<Float32Array>,
  output: Block<Float32Array>,
  count: number,
  groups?: Int32Array,
  offset = 0,
): void {
  const { plain, units } = layer
  const [from, to] = [inputWidth(layer) * 4, outputWidth(layer) * 4]
  kernels.rectify(output.at, input.at, plain, count, to, from)
  const forth = input.at + plain * 4
  const back = forth + 2 * units * 4
  const state = output.at + plain * 4
  for (let first = 0; first < count; ) {
    const end = groups ? endOfRun(groups, offset + first, offset + count) - offset : count
    const size = end - first
    kernels.sweep(forth + first * from, state + first * to, units, size, from, to)
    const last = end - 1
    kernels.sweep(back + last * from, state + units * 4 + last * to, units, size, -from, -to)
    first = end
  }
}

function endOfRun(groups: Int32Array, first: number, end: number): number {
  let at = first + 1
  while (at < end && groups[at] === groups[first]) at++
  return at
}
