/**
 * A layer's input row: `plain` numbers for rectified units, then four groups of `units` numbers:
 * candidates and gates of a left-to-right recurrence, and of a right-to-left one. Its output row:
 * `plain + 2 × units` numbers. The recurrences multiply element by element only (Lei et al.,
 * "Simple Recurrent Units", 2018), so context costs next to nothing.
 */
export interface Layer {
  readonly plain: number
  readonly units: number
}

export const inputWidth = ({ plain, units }: Layer): number => plain + 4 * units
export const outputWidth = ({ plain, units }: Layer): number => plain + 2 * units

/** x / (1 + |x|): bounded like tanh, without its cost. */
export function squash(x: number): number {
  return x / (1 + Math.abs(x))
}

export function gate(x: number): number {
  return 0.5 + 0.5 * squash(x)
}

/**
 * Runs a layer over `count` rows. Memory does not pass from a row to one of another group;
 * without groups all rows are one sequence. `offset` is the first row's place among the groups.
 */
export function runLayer(
  layer: Layer,
  input: Float32Array,
  output: Float32Array,
  count: number,
  groups?: Int32Array,
  offset = 0,
): void {
  const [from, to] = [inputWidth(layer), outputWidth(layer)]
  for (let t = 0; t < count; t++) {
    for (let j = 0; j < layer.plain; j++) {
      const x = input[t * from + j] ?? 0
      output[t * to + j] = Math.max(x, 0)
    }
  }
  const { plain, units } = layer
  for (let t = 0; t < count; t++) {
    const linked = t > 0 && (!groups || groups[offset + t] === groups[offset + t - 1])
    step(units, input, t * from + plain, output, t * to + plain, linked ? -to : 0)
  }
  for (let t = count - 1; t >= 0; t--) {
    const linked = t + 1 < count && (!groups || groups[offset + t] === groups[offset + t + 1])
    const at = t * from + plain + 2 * units
    step(units, input, at, output, t * to + plain + units, linked ? to : 0)
  }
}

/** One row of one direction; `back` leads to the state before, 0 when there is none. */
function step(
  units: number,
  input: Float32Array,
  at: number,
  output: Float32Array,
  to: number,
  back: number,
): void {
  for (let j = 0; j < units; j++) {
    const keep = gate(input[at + units + j] ?? 0)
    const before = back === 0 ? 0 : (output[to + j + back] ?? 0)
    output[to + j] = (1 - keep) * squash(input[at + j] ?? 0) + keep * before
  }
}
