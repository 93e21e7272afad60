import { inputWidth, type Layer, outputWidth } from '../src/statements/model/recurrence.ts'

/** Gradients below this are noise; as denormal numbers they would slow the machine down. */
const TINY = 1e-6

const rectified = (x: number): number => (Math.abs(x) < TINY ? 0 : x)

/**
 * Back through a layer (see runLayer): from the gradients of its output rows to those of its
 * input rows. `inputs` are the forward pass's; states are computed again.
 */
export function layerBackward(
  layer: Layer,
  inputs: Float32Array,
  dOutputs: Float32Array,
  dInputs: Float32Array,
  count: number,
  groups?: Int32Array,
  offset = 0,
): void {
  const [from, to] = [inputWidth(layer), outputWidth(layer)]
  for (let t = 0; t < count; t++)
    for (let j = 0; j < layer.plain; j++)
      dInputs[t * from + j] = (inputs[t * from + j] ?? 0) > 0 ? (dOutputs[t * to + j] ?? 0) : 0
  const linked = (a: number) => !groups || groups[offset + a] === groups[offset + a + 1]
  for (const way of [1, -1] as const) {
    const shift = way === 1 ? 0 : 1
    const rows: Rows = {
      ...{ units: layer.units, inputs, dOutputs, dInputs, count, way },
      inputAt: (t) => t * from + layer.plain + shift * 2 * layer.units,
      outputAt: (t) => t * to + layer.plain + shift * layer.units,
      linked: (t) => (way === 1 ? t > 0 && linked(t - 1) : t + 1 < count && linked(t)),
    }
    directionBackward(rows)
  }
}

interface Rows {
  readonly units: number
  readonly inputs: Float32Array
  readonly dOutputs: Float32Array
  readonly dInputs: Float32Array
  readonly count: number
  readonly way: 1 | -1
  readonly inputAt: (t: number) => number
  readonly outputAt: (t: number) => number
  /** Does the row's state go on from the one before it, in the direction's sense? */
  readonly linked: (t: number) => boolean
}

function directionBackward(rows: Rows): void {
  const { units, inputs, dOutputs, dInputs, count, way, inputAt, outputAt, linked } = rows
  const states = recompute(rows)
  const carry = new Float64Array(units)
  const first = way === 1 ? 0 : count - 1
  for (let c = count - 1, t = first + way * c; c >= 0; c--, t -= way) {
    const goesOn = linked(t)
    const at = inputAt(t)
    const out = outputAt(t)
    for (let j = 0; j < units; j++) {
      const candidate = squash(inputs[at + j] ?? 0)
      const keep = gate(inputs[at + units + j] ?? 0)
      const before = goesOn ? (states[(t - way) * units + j] ?? 0) : 0
      const gradient = rectified((dOutputs[out + j] ?? 0) + (carry[j] ?? 0))
      const slope = 1 - Math.abs(candidate)
      const gateSlope = 1 - Math.abs(2 * keep - 1)
      dInputs[at + j] = gradient * (1 - keep) * slope * slope
      dInputs[at + units + j] = gradient * (before - candidate) * 0.5 * gateSlope * gateSlope
      carry[j] = goesOn ? gradient * keep : 0
    }
  }
}

function recompute({ units, inputs, count, way, inputAt, linked }: Rows): Float64Array {
  const states = new Float64Array(count * units)
  for (let c = 0, t = way === 1 ? 0 : count - 1; c < count; c++, t += way) {
    const goesOn = linked(t)
    const at = inputAt(t)
    for (let j = 0; j < units; j++) {
      const keep = gate(inputs[at + units + j] ?? 0)
      const before = goesOn ? (states[(t - way) * units + j] ?? 0) : 0
      states[t * units + j] = (1 - keep) * squash(inputs[at + j] ?? 0) + keep * before
    }
  }
  return states
}

const squash = (x: number): number => x / (1 + Math.abs(x))
const gate = (x: number): number => 0.5 + 0.5 * squash(x)
