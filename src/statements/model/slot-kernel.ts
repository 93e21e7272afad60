import {
  add,
  advance,
  again,
  and,
  assign,
  bytes,
  bytesSet,
  type Code,
  constant,
  equalI16V,
  everywhereI32,
  get,
  I32,
  load,
  loadAt,
  loadByte,
  loadI32,
  loadI32At,
  multiply,
  multiplyI32V,
  type Routine,
  repeat,
  returnIfZero,
  shiftRight,
  shiftRightSigned,
  shiftRightV,
  shuffle,
  splatI16,
  store,
  storeI32,
  subtract,
  sum,
  until,
  V128,
  when,
  xor,
  xorV,
  zerosBelow,
} from '../../text/wasm.ts'
import { FOR_BOTH, FOR_FIRST, FOR_SECOND } from './hash.ts'
import { BUCKET_BYTES, GOES_ON, NUMBER_AT } from './slot-table.ts'

/** The first and the second numbers of four features, half of them in local 4, half in 5. */
const firsts = shuffle(4, 5, [0, 2, 4, 6])
const seconds = shuffle(4, 5, [1, 3, 5, 7])
const timesV = (factor: number): Code => [everywhereI32(factor), multiplyI32V]
/** Local 6, and its upper bits over its lower ones. */
const folded = (bits: number): Code => [get(6), get(6), shiftRightV(bits), xorV]

/** Hashes features as hash.ts does, four at a time. Locals: 3 the hashes' end, 6 four of them. */
export const hash: Routine = {
  name: 'hash',
  parameters: [I32, I32, I32],
  locals: [I32, V128, V128, V128],
  body: [
    returnIfZero(1),
    assign(3, sum(get(0), bytes(get(1)))),
    until(0, 16, 3, [
      assign(4, [get(2), load]),
      assign(5, [get(2), loadAt(16)]),
      assign(6, [firsts, timesV(FOR_FIRST)]),
      assign(6, [folded(13), [seconds, timesV(FOR_SECOND), xorV], timesV(FOR_BOTH)]),
      [get(0), folded(16), store],
      advance(2, constant(32)),
    ]),
  ],
}

/** The number of the bucket that a hash in local 7 points to, into local 8. */
const toBucket: Code = assign(8, [get(7), get(7), constant(15), shiftRight, xor, get(3), and])
const placeOfBucket: Code = sum(get(2), [get(8), constant(BUCKET_BYTES), multiply])

/**
 * The number that a hash of the list has in a table, 0 if it has none, into local 9. Locals: 7 the
 * hash, 8 the bucket's number, 10 its place, 11 which of its bytes match, 12 the first one's number.
 */
export const findNumber: Code = [
  assign(7, [get(0), loadI32]),
  toBucket,
  repeat([
    assign(10, placeOfBucket),
    assign(11, [get(7), constant(16), shiftRight, splatI16, get(10), load, equalI16V, bytesSet]),
    assign(11, [get(11), constant(2 ** NUMBER_AT - 1), and]),
    assign(12, [get(10), loadI32At(NUMBER_AT)]),
    when(
      [get(11), constant(1), subtract, get(12), and, constant(GOES_ON), shiftRight],
      [assign(8, [get(8), constant(1), add, get(3), and]), again(1)],
      [],
    ),
  ]),
  assign(
    9,
    sum([get(12), constant(2 ** GOES_ON - 1), and], [get(11), zerosBelow, constant(1), shiftRight]),
  ),
  assign(9, [get(9), constant(0), get(11), subtract, constant(31), shiftRightSigned, and]),
]

/** Goes through the list with a body. Local: 6 its end. */
export const throughList = (body: Code): Code => [
  until(0, 4, 6, body),
  assign(0, [get(6), bytes(get(1)), subtract]),
]

/**
 * Adds up the weights that the list's hashes have in a table, bytes by their numbers; that of
 * number 0 is 0. Locals: 6 the list's end, 7 to 12 as above, 13 the sum.
 */
export const weigh: Routine = {
  name: 'weigh',
  parameters: [I32, I32, I32, I32, I32, I32],
  locals: [I32, I32, I32, I32, I32, I32, I32, I32],
  body: [
    returnIfZero(1),
    assign(6, sum(get(0), bytes(get(1)))),
    throughList([findNumber, advance(13, [sum(get(4), get(9)), loadByte])]),
    [get(5), get(13), storeI32],
  ],
}
