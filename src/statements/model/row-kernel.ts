import {
  addI16,
  addV,
  advance,
  assign,
  bytes,
  type Code,
  constant,
  F32,
  get,
  I32,
  lessThan,
  load,
  loadAt,
  loadBytesAt,
  loadI32,
  lowerToF32,
  multiply,
  multiplyV,
  type Routine,
  returnIfZero,
  splat,
  store,
  storeAt,
  storeI32,
  subtract,
  sum,
  until,
  upperToF32,
  V128,
  when,
  zeros,
} from '../../text/wasm.ts'
import { ROW_BYTES } from './row-table.ts'
import { findNumber, throughList } from './slot-kernel.ts'

/**
 * Replaces the hashes of the list by the places of their rows; by row 0's, which is all zeros, if
 * they have none. The time goes by waiting for rows to come from memory, so all of them are touched
 * before they are read, by a loop as short as can be: the processor looks only some two hundred steps
 * ahead, and has then asked for most of them at once. Locals: 7 to 12 as in findNumber, 13 the sum of
 * what was touched, stored so that the loop is not left out.
 */
export const locate: Routine = {
  name: 'locate',
  parameters: [I32, I32, I32, I32, I32, I32],
  locals: [I32, I32, I32, I32, I32, I32, I32, I32],
  body: [
    returnIfZero(1),
    assign(6, sum(get(0), bytes(get(1)))),
    throughList([
      findNumber,
      [get(0), sum(get(4), [get(9), constant(ROW_BYTES), multiply]), storeI32],
    ]),
    throughList([assign(13, sum(get(13), [get(0), loadI32, loadI32]))]),
    [get(5), get(13), storeI32],
  ],
}

const EIGHTS = [0, 1, 2, 3, 4, 5, 6, 7]
/** The sums of a group's rows: 16 bits for each of their bytes. */
export const GROUP_BYTES = 2 * ROW_BYTES
/** Which local holds the sums of bytes 8 n to 8 n + 7. */
const sumsLocal = (n: number): number => 15 + n
const clearSums: Code = EIGHTS.map((n) => assign(sumsLocal(n), zeros))
const storeSums: Code = EIGHTS.map((n) => [get(8), get(sumsLocal(n)), storeAt(16 * n)])
/** Adds the sums of the group at 8. */
const addSums: Code = EIGHTS.map((n) =>
  assign(sumsLocal(n), [get(8), loadAt(16 * n), get(sumsLocal(n)), addI16]),
)

/** Adds the row at a place of the list to the sums, which stay in registers. Local: 13 the row. */
const addRow: Code = [
  assign(13, [get(1), loadI32]),
  EIGHTS.map((n) => assign(sumsLocal(n), [get(13), loadBytesAt(8 * n), get(sumsLocal(n)), addI16])),
]

/** The end of the next group in the list, into local 10. Ends count both numbers of a feature. */
const nextEnd: Code = [
  assign(10, sum(get(11), [get(2), loadI32, constant(2), multiply])),
  advance(2, constant(4)),
]

/** Goes through the sums of the groups but for the last, of which there may be none. */
const throughGroups = (body: Code): Code => [
  assign(8, get(7)),
  when([get(8), get(9), lessThan], until(8, GROUP_BYTES, 9, body), []),
]

/** Adds up the rows of the token's groups but for the last, where they are not those of the token before. */
const sumGroups: Code = throughGroups([
  nextEnd,
  when([get(1), get(10), lessThan], [clearSums, until(1, 4, 10, addRow), storeSums], []),
])

/**
 * Locals: 8 the sums of a group, 9 those of the last, 10 the end of a group in the list, 11 where
 * the list begins, 12 tokens done, 13 as above, 14 the end of the vector's sums, 15 to 22 sums.
 */
export const gather: Routine = {
  name: 'gather',
  parameters: [I32, I32, I32, I32, I32, I32, F32, I32],
  locals: [I32, I32, I32, I32, I32, I32, I32, ...EIGHTS.map(() => V128)],
  body: [
    assign(9, sum(get(7), [get(4), constant(1), subtract, constant(GROUP_BYTES), multiply])),
    [assign(11, get(1)), advance(2, constant(4))],
    until(12, 1, 3, [
      sumGroups,
      [clearSums, throughGroups(addSums)],
      nextEnd,
      when([get(1), get(10), lessThan], until(1, 4, 10, addRow), []),
      storeSums,
      assign(14, sum(get(8), sum(get(5), get(5)))),
      until(8, 16, 14, [addScaled(lowerToF32), addScaled(upperToF32)]),
    ]),
  ],
}

/** target += scale × four of the sums at 8; the target moves on. */
function addScaled(four: Code): Code {
  return [
    [get(0), get(8), load, four, get(6), splat, multiplyV, get(0), load, addV, store],
    advance(0, constant(16)),
  ]
}
