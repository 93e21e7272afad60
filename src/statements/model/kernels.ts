import {
  add,
  addF32,
  addV,
  advance,
  assemble,
  assign,
  bytes,
  type Code,
  constant,
  get,
  I32,
  load,
  loadF32,
  loadI32,
  multiply,
  multiplyV,
  type Routine,
  returnIfZero,
  set,
  store,
  storeF32,
  sum,
  sumLanes,
  until,
  V128,
  zeros,
} from './wasm.ts'

/** The model's inner loops; all arguments but counts are byte addresses in `memory`. */
export interface Kernels {
  readonly memory: WebAssembly.Memory
  /** target[0 … width) += the sum of the `count` rows of `table` that are listed. */
  readonly gather: (
    target: number,
    table: number,
    list: number,
    count: number,
    width: number,
  ) => void
  /** target[i] = bias[i] + matrix[i] · vector; rows are `width` long. Widths divide by four. */
  readonly multiply: (
    target: number,
    matrix: number,
    vector: number,
    bias: number,
    rows: number,
    width: number,
  ) => void
}

const STEP = constant(16)

/** For each listed row (its address in local 6) runs `body` over it and local 0 in step (7). */
export function overRows(body: Code): Code {
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

const gather: Routine = {
  name: 'gather',
  parameters: [I32, I32, I32, I32, I32],
  locals: [I32, I32, I32, I32],
  body: overRows([get(7), get(7), load, get(6), load, addV, store]),
}

/** Locals: 6 the targets' end, 7 the vector's end, 8 a place in the vector, 9 four partial sums. */
const multiplyMatrix: Routine = {
  name: 'multiply',
  parameters: [I32, I32, I32, I32, I32, I32],
  locals: [I32, I32, I32, V128],
  body: [
    assign(6, sum(get(0), bytes(get(4)))),
    assign(7, sum(get(2), bytes(get(5)))),
    until(0, 4, 6, [
      assign(9, zeros),
      assign(8, get(2)),
      until(8, 16, 7, [
        [get(8), load, get(1), load, multiplyV, get(9), addV, set(9)],
        advance(1, STEP),
      ]),
      [get(0), sumLanes(9), get(3), loadF32, addF32, storeF32],
      [get(3), constant(4), add, set(3)],
    ]),
  ],
}

export const ROUTINES: readonly Routine[] = [gather, multiplyMatrix]

export function createKernels(memory: WebAssembly.Memory): Kernels {
  const { exports } = new WebAssembly.Instance(assemble(ROUTINES), { host: { memory } })
  return { memory, ...(exports as unknown as Omit<Kernels, 'memory'>) }
}
