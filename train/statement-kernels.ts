import { createKernels, type Kernels } from '../src/statements/model/kernels.ts'
import {
  addF32,
  addV,
  advance,
  assign,
  bytes,
  type Code,
  constant,
  F32,
  get,
  I32,
  instantiate,
  load,
  loadF32,
  loadI32,
  multiply,
  multiplyV,
  type Routine,
  returnIfZero,
  set,
  splat,
  store,
  storeF32,
  subtractV,
  sum,
  sumLanes,
  until,
  V128,
  when,
  zeros,
} from '../src/text/wasm.ts'

/** What training needs besides; all arguments but counts and the rate are byte addresses. */
export interface TrainingKernels extends Kernels {
  /** target[0 … width) += the sum of the `count` listed rows of a table of floats. */
  readonly gatherFloats: (
    target: number,
    table: number,
    list: number,
    count: number,
    width: number,
  ) => void
  /** Adds source[0 … width) to each of the `count` rows of `table` that are listed. */
  readonly scatter: (
    source: number,
    table: number,
    list: number,
    count: number,
    width: number,
  ) => void
  /** Back through a matrix: dMatrix[i] += errors[i] × vector; dVector += errors[i] × matrix[i]. */
  readonly backward: (
    errors: number,
    vector: number,
    matrix: number,
    dMatrix: number,
    dVector: number,
    rows: number,
    width: number,
  ) => void
  /**
   * Adagrad (Duchi et al. 2011) with one accumulator a row, over the rows listed; clears their
   * gradients.
   */
  readonly adagrad: (
    weights: number,
    gradients: number,
    accumulators: number,
    list: number,
    count: number,
    width: number,
    rate: number,
  ) => void
}

const STEP = constant(16)
const ZERO_F32 = [0x43, 0, 0, 0, 0]
const FOUR_F32 = [0x43, 0, 0, 0x80, 0x40]
const notEqualF32 = 0x5c
const multiplyF32 = 0x94
const divideF32 = 0x95
const rootF32 = 0x91
const toF32 = 0xb3

/** For each listed row (its address in local 6) runs `body` over it and local 0 in step (7). */
function overRows(body: Code): Code {
  return [
    returnIfZero(3),
    assign(5, sum(get(2), bytes(get(3)))),
    assign(4, bytes(get(4))),
    assign(8, sum(get(0), get(4))),
    until(2, 4, 5, [
      assign(6, sum(get(1), [get(2), loadI32, get(4), multiply])),
      assign(7, get(0)),
      until(7, 16, 8, [body, advance(6, STEP)]),
    ]),
  ]
}

const gatherFloats: Routine = {
  name: 'gatherFloats',
  parameters: [I32, I32, I32, I32, I32],
  locals: [I32, I32, I32, I32],
  body: overRows([get(7), get(7), load, get(6), load, addV, store]),
}

const scatter: Routine = {
  name: 'scatter',
  parameters: [I32, I32, I32, I32, I32],
  locals: [I32, I32, I32, I32],
  body: overRows([get(6), get(6), load, get(7), load, addV, store]),
}

/** Locals: 7 the errors' end, 8 the vector's end, 9 and 10 places in both vectors, 11 an error. */
const backward: Routine = {
  name: 'backward',
  parameters: [I32, I32, I32, I32, I32, I32, I32],
  locals: [I32, I32, I32, I32, V128],
  body: [
    assign(7, sum(get(0), bytes(get(5)))),
    assign(8, sum(get(1), bytes(get(6)))),
    until(
      0,
      4,
      7,
      when(
        [get(0), loadF32, ZERO_F32, notEqualF32],
        [
          assign(11, [get(0), loadF32, splat]),
          assign(9, get(1)),
          assign(10, get(4)),
          until(9, 16, 8, [
            [get(3), get(3), load, get(9), load, get(11), multiplyV, addV, store],
            [get(10), get(10), load, get(2), load, get(11), multiplyV, addV, store],
            [advance(2, STEP), advance(3, STEP), advance(10, STEP)],
          ]),
        ],
        [advance(2, bytes(get(6))), advance(3, bytes(get(6)))],
      ),
    ),
  ],
}

/**
 * Locals: 7 the list's end, 8 the row's offset, 9 a place in its gradients, 10 their end, 11 a
 * place in its weights, 12 its accumulator, 13 that one's value, 14 partial sums, 15 the step.
 */
const adagrad: Routine = {
  name: 'adagrad',
  parameters: [I32, I32, I32, I32, I32, I32, F32],
  locals: [I32, I32, I32, I32, I32, I32, F32, V128, V128],
  body: [
    returnIfZero(4),
    assign(7, sum(get(3), bytes(get(4)))),
    assign(5, bytes(get(5))),
    until(3, 4, 7, [
      assign(8, [get(3), loadI32, get(5), multiply]),
      assign(9, sum(get(1), get(8))),
      assign(10, sum(get(9), get(5))),
      assign(14, zeros),
      until(9, 16, 10, [get(9), load, get(9), load, multiplyV, get(14), addV, set(14)]),
      assign(12, sum(get(2), bytes([get(3), loadI32]))),
      [get(12), loadF32, sumLanes(14), get(5), toF32, divideF32, FOUR_F32, multiplyF32],
      [addF32, set(13), get(12), get(13), storeF32],
      assign(15, [get(6), get(13), rootF32, divideF32, splat]),
      assign(9, sum(get(1), get(8))),
      assign(11, sum(get(0), get(8))),
      until(9, 16, 10, [
        [get(11), get(11), load, get(9), load, get(15), multiplyV, subtractV, store],
        [get(9), zeros, store, advance(11, STEP)],
      ]),
    ]),
  ],
}

export function createTrainingKernels(memory: WebAssembly.Memory): TrainingKernels {
  const call = instantiate([gatherFloats, scatter, backward, adagrad], memory)
  return {
    ...createKernels(memory),
    gatherFloats: call('gatherFloats'),
    scatter: call('scatter'),
    backward: call('backward'),
    adagrad: call('adagrad'),
  }
}
