import {
  absoluteV,
  addF32,
  addV,
  advance,
  again,
  assign,
  bytes,
  type Code,
  constant,
  divideV,
  everywhere,
  get,
  I32,
  instantiate,
  largerV,
  lessThan,
  load,
  loadAt,
  loadF32At,
  multiplyV,
  type Routine,
  repeat,
  set,
  store,
  storeF32At,
  subtract,
  subtractV,
  sum,
  sumLanes,
  until,
  V128,
  when,
  zeros,
} from '../../text/wasm.ts'
import { gather, hash, locate } from './row-kernel.ts'

/**
 * The model's inner loops. Arguments are byte addresses in `memory`, counts, widths of rows,
 * which divide by eight, and strides in bytes.
 */
export interface Kernels {
  /** Writes the hashes of `count` listed features, and up to three numbers more. */
  readonly hash: (hashes: number, count: number, features: number) => void
  /**
   * Replaces `count` listed hashes by the addresses of their rows in a RowTable (row-table.ts), and
   * fetches those rows; `scrap` is room for a number.
   */
  readonly locate: (
    list: number,
    count: number,
    slots: number,
    mask: number,
    rows: number,
    scrap: number,
  ) => void
  /**
   * Adds to each of `tokens` vectors, one after the other from `target` on, scale × the sum of the
   * rows listed for it, in two or more `groups` whose `ends` are told; an empty group, but for the last, stands
   * for that of the vector before. Width is at most ROW_BYTES; `sums` is room for each group's.
   */
  readonly gather: (
    target: number,
    list: number,
    ends: number,
    tokens: number,
    groups: number,
    width: number,
    scale: number,
    sums: number,
  ) => void
  /** target[i] = bias[i] + matrix[i] · vector. */
  readonly multiply: (
    target: number,
    matrix: number,
    vector: number,
    bias: number,
    rows: number,
    width: number,
  ) => void
  /** target = a + b. */
  readonly add: (target: number, a: number, b: number, width: number) => void
  /** Writes what is above zero of a vector, else zero. */
  readonly rectify: (target: number, vector: number, width: number) => void
  /** One direction of runLayer's recurrence: see there. */
  readonly sweep: (
    input: number,
    output: number,
    units: number,
    count: number,
    inputStride: number,
    outputStride: number,
  ) => void
}

const STEP = constant(16)

/**
 * Rows of the matrix times the vector, eight numbers at a time; rows after the first lie at the
 * locals 9 to 11, partial sums are in 12 to 15, the vector's numbers in 16 and 17. Several rows at
 * a time keep the processor from waiting for sums.
 */
const multiplyRows = (count: number): Code => {
  const rows = [1, 9, 10, 11].slice(0, count)
  const sums = [12, 13, 14, 15].slice(0, count)
  const halves = [0, 1]
  return [
    sums.map((partial) => assign(partial, zeros)),
    rows.slice(1).map((row, n) => assign(row, sum(get(rows[n] ?? 1), bytes(get(5))))),
    assign(8, get(2)),
    until(8, 32, 7, [
      halves.map((half) => assign(16 + half, [get(8), loadAt(16 * half)])),
      halves.map((half) =>
        rows.map((row, n) => [
          [get(row), loadAt(16 * half), get(16 + half), multiplyV, get(12 + n), addV, set(12 + n)],
        ]),
      ),
      rows.map((row) => advance(row, constant(32))),
    ]),
    sums.map((partial, n) => [
      [get(0), sumLanes(partial), get(3), loadF32At(4 * n), addF32, storeF32At(4 * n)],
    ]),
    assign(1, get(rows[count - 1] ?? 1)),
    [advance(0, constant(4 * count)), advance(3, constant(4 * count))],
  ]
}

/** Locals: 6 the targets' end, 7 the vector's end, 8 a place in the vector; others as above. */
const multiplyMatrix: Routine = {
  name: 'multiply',
  parameters: [I32, I32, I32, I32, I32, I32],
  locals: [I32, I32, I32, I32, I32, I32, V128, V128, V128, V128, V128, V128],
  body: [
    assign(6, sum(get(0), bytes(get(4)))),
    assign(7, sum(get(2), bytes(get(5)))),
    repeat([
      when(
        [get(6), get(0), subtract, constant(16), lessThan],
        when([get(0), get(6), lessThan], [multiplyRows(1), again(2)], []),
        [multiplyRows(4), again(1)],
      ),
    ]),
  ],
}

const addVectors: Routine = {
  name: 'add',
  parameters: [I32, I32, I32, I32],
  locals: [I32],
  body: [
    assign(4, sum(get(0), bytes(get(3)))),
    until(0, 16, 4, [
      [get(0), get(1), load, get(2), load, addV, store],
      [advance(1, STEP), advance(2, STEP)],
    ]),
  ],
}

const rectify: Routine = {
  name: 'rectify',
  parameters: [I32, I32, I32],
  locals: [I32],
  body: [
    assign(3, sum(get(0), bytes(get(2)))),
    until(0, 16, 3, [[get(0), get(1), load, zeros, largerV, store], advance(1, STEP)]),
  ],
}

/** x / (1 + |x|) of a local. */
const squashed = (local: number): Code => [
  get(local),
  [everywhere(1), get(local), absoluteV, addV],
  divideV,
]

/** The row before, as the output goes: 9 − 5. */
const before: Code = [get(9), get(5), 0x6b]

/**
 * Locals: 6 rows done, 7 a place in the candidates, 8 their end, 9 a place in the output,
 * 10 a candidate, then the input of a gate, 11 the squashed candidate, 12 the state before.
 */
const sweep: Routine = {
  name: 'sweep',
  parameters: [I32, I32, I32, I32, I32, I32],
  locals: [I32, I32, I32, I32, V128, V128, V128],
  body: [
    assign(2, bytes(get(2))),
    until(6, 1, 3, [
      assign(7, get(0)),
      assign(8, sum(get(0), get(2))),
      assign(9, get(1)),
      until(7, 16, 8, [
        assign(10, [get(7), load]),
        assign(11, squashed(10)),
        assign(10, [sum(get(7), get(2)), load]),
        // No state comes before the first row.
        assign(12, [get(6), 0x45, 0x04, V128, zeros, 0x05, before, load, 0x0b]),
        [get(9), get(11)],
        [squashed(10), everywhere(0.5), multiplyV, everywhere(0.5), addV],
        [get(12), get(11), subtractV, multiplyV, addV, store],
        advance(9, STEP),
      ]),
      [advance(0, get(4)), advance(1, get(5))],
    ]),
  ],
}

const ROUTINES: readonly Routine[] = [
  hash,
  locate,
  gather,
  multiplyMatrix,
  addVectors,
  rectify,
  sweep,
]

export function createKernels(memory: WebAssembly.Memory): Kernels {
  const call = instantiate(ROUTINES, memory)
  return {
    hash: call('hash'),
    locate: call('locate'),
    gather: call('gather'),
    multiply: call('multiply'),
    add: call('add'),
    rectify: call('rectify'),
    sweep: call('sweep'),
  }
}
