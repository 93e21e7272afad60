import type { Arena, Block } from '../src/text/arena.ts'
import type { TrainingKernels } from './statement-kernels.ts'
import type { Random } from './statement-random.ts'

type Floats = Block<Float32Array>

/** A matrix that is learnt: its weights, their gradients, and which rows have been touched. */
export interface Parameters {
  readonly rows: number
  readonly width: number
  readonly weights: Floats
  readonly gradients: Floats
  readonly accumulators: Floats
  readonly touched: Block<Int32Array>
  readonly isTouched: Uint8Array
  touchedCount: number
}

const FIRST_ACCUMULATOR = 1e-4

export function createParameters(
  arena: Arena,
  rows: number,
  width: number,
  spread: number,
  random: Random,
): Parameters {
  const weights = arena.floats(rows * width)
  for (let i = 0; i < weights.view.length; i++) weights.view[i] = (random() * 2 - 1) * spread
  const accumulators = arena.floats(rows)
  accumulators.view.fill(FIRST_ACCUMULATOR)
  return {
    rows,
    width,
    weights,
    gradients: arena.floats(rows * width),
    accumulators,
    touched: arena.integers(rows),
    isTouched: new Uint8Array(rows),
    touchedCount: 0,
  }
}

export function touch(parameters: Parameters, row: number): void {
  if (parameters.isTouched[row] === 1) return
  parameters.isTouched[row] = 1
  parameters.touched.view[parameters.touchedCount++] = row
}

export function touchAll(parameters: Parameters): void {
  for (let row = 0; row < parameters.rows; row++) touch(parameters, row)
}

/** Moves the touched rows against their gradients and clears these. */
export function update(kernels: TrainingKernels, parameters: Parameters, rate: number): void {
  const { weights, gradients, accumulators, touched, touchedCount, width } = parameters
  kernels.adagrad(weights.at, gradients.at, accumulators.at, touched.at, touchedCount, width, rate)
  for (let i = 0; i < touchedCount; i++) parameters.isTouched[touched.view[i] ?? 0] = 0
  parameters.touchedCount = 0
}
