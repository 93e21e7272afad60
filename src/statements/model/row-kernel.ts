import {
  add,
  addI16,
  addV,
  advance,
  again,
  and,
  andV,
  assign,
  bytes,
  type Code,
  constant,
  equalI32V,
  F32,
  get,
  I32,
  isZero,
  laneI32,
  load,
  loadBytesAt,
  loadI32,
  lowerToF32,
  multiply,
  multiplyV,
  orV,
  type Routine,
  repeat,
  returnIfZero,
  shiftRight,
  shiftRightV,
  shuffle,
  splat,
  splatI32,
  store,
  storeAt,
  storeI32,
  subtract,
  sum,
  until,
  upperToF32,
  V128,
  when,
  xor,
  xorV,
  zeros,
} from '../../text/wasm.ts'
import { BUCKET_BYTES, ROW_BITS, ROW_BYTES } from './row-table.ts'

/** Which local holds the sums of bytes 8 n to 8 n + 7. */
const sumsLocal = (n: number): number => 15 + n
const EIGHTS = [0, 1, 2, 3, 4, 5, 6, 7]

/** A vector with its lanes in another order. */
const permuted = (vector: number, lanes: readonly number[]): Code => shuffle(vector, vector, lanes)

/**
 * Replaces a hash of the list by the place of its row; by row 0's, which is all zeros, if it has
 * none. Locals: 10 the hash, 11 the bucket's number, 12 the row's, 13 the bucket, 14 its slots that
 * match, of which only the number is left.
 */
const findRow: Code = [
  assign(10, [get(1), loadI32]),
  assign(11, [get(10), get(10), constant(15), shiftRight, xor, get(4), and]),
  repeat([
    assign(13, [sum(get(3), [get(11), constant(BUCKET_BYTES), multiply]), load]),
    assign(14, [get(13), get(10), splatI32, xorV, shiftRightV(ROW_BITS), zeros, equalI32V]),
    assign(14, [get(13), get(14), andV]),
    assign(14, [get(14), permuted(14, [2, 3, 0, 1]), orV]),
    assign(14, [get(14), permuted(14, [1, 0, 3, 2]), orV]),
    assign(12, [laneI32(14, 0), constant(2 ** ROW_BITS - 1), and]),
    when(
      [[get(12), isZero], [laneI32(13, 3), isZero, isZero], and],
      [assign(11, [get(11), constant(1), add, get(4), and]), again(1)],
      [],
    ),
  ]),
  [get(1), sum(get(5), [get(12), constant(ROW_BYTES), multiply]), storeI32],
]

/** Adds the row at a place of the list to the sums, which stay in registers. Local: 12 the row. */
const addRow: Code = [
  assign(12, [get(1), loadI32]),
  EIGHTS.map((n) => assign(sumsLocal(n), [get(12), loadBytesAt(8 * n), get(sumsLocal(n)), addI16])),
]

/**
 * First all rows are found, then added up: the processor waits for memory, and so for many rows at
 * once. Locals: 9 the end of the list, then of the sums; 10 to 14 as above; 15 to 22 the sums.
 */
export const gather: Routine = {
  name: 'gather',
  parameters: [I32, I32, I32, I32, I32, I32, I32, F32, I32],
  locals: [I32, I32, I32, I32, V128, V128, ...EIGHTS.map(() => V128)],
  body: [
    returnIfZero(2),
    assign(9, sum(get(1), bytes(get(2)))),
    until(1, 4, 9, findRow),
    assign(1, [get(9), bytes(get(2)), subtract]),
    until(1, 4, 9, addRow),
    EIGHTS.map((n) => [get(8), get(sumsLocal(n)), storeAt(16 * n)]),
    assign(9, sum(get(8), sum(get(6), get(6)))),
    until(8, 16, 9, [addScaled(lowerToF32), addScaled(upperToF32)]),
  ],
}

/** target += scale × four of the sums at 8; the target moves on. */
function addScaled(four: Code): Code {
  return [
    [get(0), get(8), load, four, get(7), splat, multiplyV, get(0), load, addV, store],
    advance(0, constant(16)),
  ]
}
