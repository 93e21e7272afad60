import {
  add,
  advance,
  again,
  and,
  andV,
  assign,
  bytes,
  type Code,
  constant,
  equalI32V,
  everywhereI32,
  get,
  I32,
  isZero,
  laneI32,
  load,
  loadAt,
  loadI32,
  multiply,
  multiplyI32V,
  orV,
  type Routine,
  repeat,
  returnIfZero,
  shiftLeft,
  shiftRight,
  shiftRightSigned,
  shiftRightV,
  shuffle,
  splatI32,
  store,
  storeI32,
  subtract,
  sum,
  until,
  V128,
  when,
  xor,
  xorV,
  zeros,
} from '../../text/wasm.ts'
import { FOR_BOTH, FOR_FIRST, FOR_SECOND } from './hash.ts'
import { BUCKET_BYTES, WEIGHT_BITS } from './slot-table.ts'

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

/** A vector with its lanes in another order. */
const permuted = (vector: number, lanes: readonly number[]): Code => shuffle(vector, vector, lanes)

/** The number of the bucket that a hash in local 7 points to, into local 8. */
export const toBucket: Code = assign(8, [
  get(7),
  get(7),
  constant(15),
  shiftRight,
  xor,
  get(3),
  and,
])
export const placeOfBucket: Code = sum(get(2), [get(8), constant(BUCKET_BYTES), multiply])

/**
 * The number that a hash of the list has in a table, 0 if it has none, into local 9: so many lower
 * bits of a slot. Locals: 7 the hash, 8 the bucket's number, 11 the bucket, 12 its slots that match,
 * of which only the number is left.
 */
export const findNumber = (bits: number): Code => [
  assign(7, [get(0), loadI32]),
  toBucket,
  repeat([
    assign(11, [placeOfBucket, load]),
    assign(12, [get(11), get(7), splatI32, xorV, shiftRightV(bits), zeros, equalI32V]),
    assign(12, [get(11), get(12), andV]),
    assign(12, [get(12), permuted(12, [2, 3, 0, 1]), orV]),
    assign(12, [get(12), permuted(12, [1, 0, 3, 2]), orV]),
    assign(9, [laneI32(12, 0), constant(2 ** bits - 1), and]),
    when(
      [[get(9), isZero], [laneI32(11, 3), isZero, isZero], and],
      [assign(8, [get(8), constant(1), add, get(3), and]), again(1)],
      [],
    ),
  ]),
]

/** Goes through the list with a body. Local: 6 its end. */
export const throughList = (body: Code): Code => [
  until(0, 4, 6, body),
  assign(0, [get(6), bytes(get(1)), subtract]),
]

/**
 * Adds up the weights, bytes of one sign or the other, that the list's hashes have in a table.
 * Locals: 5 the sum, 6 the list's end, 7 to 9, 11 and 12 as above.
 */
export const weigh: Routine = {
  name: 'weigh',
  parameters: [I32, I32, I32, I32, I32],
  locals: [I32, I32, I32, I32, I32, I32, V128, V128],
  body: [
    returnIfZero(1),
    assign(6, sum(get(0), bytes(get(1)))),
    throughList([
      findNumber(WEIGHT_BITS),
      advance(5, [get(9), constant(24), shiftLeft, constant(24), shiftRightSigned]),
    ]),
    [get(4), get(5), storeI32],
  ],
}
