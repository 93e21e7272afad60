import {
  absoluteV,
  addV,
  advance,
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
  load,
  multiplyV,
  type Routine,
  store,
  subtractV,
  sum,
  until,
  V128,
  zeros,
} from '../../text/wasm.ts'
import { multiplyMatrix } from './matrix-kernel.ts'
import { multiplyPacked } from './packed-kernel.ts'
import { gather, locate } from './row-kernel.ts'
import { hash } from './slot-kernel.ts'

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
  /** target[i] = bias[i] + matrix[i] · vector, of `count` vectors that follow each other. */
  readonly multiply: (
    target: number,
    matrix: number,
    vectors: number,
    bias: number,
    rows: number,
    width: number,
    count: number,
  ) => void
  /** The same of a PackedMatrix (packed-matrix.ts); `scratch` is room for SCRATCH_BYTES. */
  readonly multiplyPacked: (
    target: number,
    weights: number,
    vectors: number,
    bias: number,
    rows: number,
    width: number,
    scratch: number,
    scale: number,
    count: number,
  ) => void
  /** target = vector + b, for each of `count` vectors b that follow each other. */
  readonly add: (
    target: number,
    vector: number,
    others: number,
    width: number,
    count: number,
  ) => void
  /** Writes what is above zero of each of `count` vectors, else zero. */
  readonly rectify: (
    target: number,
    vector: number,
    width: number,
    count: number,
    targetStride: number,
    vectorStride: number,
  ) => void
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

/** Locals: 5 vectors done, 6 a place in the vector, 7 its end. */
const addVectors: Routine = {
  name: 'add',
  parameters: [I32, I32, I32, I32, I32],
  locals: [I32, I32, I32],
  body: [
    assign(3, bytes(get(3))),
    until(5, 1, 4, [
      [assign(6, get(1)), assign(7, sum(get(1), get(3)))],
      until(6, 16, 7, [
        [get(0), get(6), load, get(2), load, addV, store],
        [advance(0, STEP), advance(2, STEP)],
      ]),
    ]),
  ],
}

/** Locals: 6 vectors done, 7 a place in the target, 8 in the vector, 9 the target's end. */
const rectify: Routine = {
  name: 'rectify',
  parameters: [I32, I32, I32, I32, I32, I32],
  locals: [I32, I32, I32, I32],
  body: [
    assign(2, bytes(get(2))),
    until(6, 1, 3, [
      [assign(7, get(0)), assign(8, get(1)), assign(9, sum(get(0), get(2)))],
      until(7, 16, 9, [[get(7), get(8), load, zeros, largerV, store], advance(8, STEP)]),
      [advance(0, get(4)), advance(1, get(5))],
    ]),
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
  multiplyPacked,
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
    multiplyPacked: call('multiplyPacked'),
    add: call('add'),
    rectify: call('rectify'),
    sweep: call('sweep'),
  }
}
