import {
  addI32V,
  addV,
  advance,
  again,
  assign,
  bytes,
  type Code,
  constant,
  dotI16,
  everywhere,
  F32,
  floatsV,
  get,
  I32,
  integersV,
  lessThan,
  loadAt,
  loadSplatAt,
  multiply,
  multiplyV,
  narrowI32,
  nearestV,
  type Routine,
  repeat,
  splat,
  storeAt,
  subtract,
  sum,
  until,
  V128,
  when,
  zeros,
} from '../../text/wasm.ts'
import { GROUP, PRECISION } from './packed-matrix.ts'

const FOURS = [0, 1, 2, 3]
const BOTH = [0, 1]
/** The rounded numbers of the second vector stand so many bytes behind those of the first. */
const SECOND = 256
/** Room for both. */
export const SCRATCH_BYTES = 2 * SECOND

/** Locals of the sums of four rows times a vector, of two numbers of that, and of weights. */
const sums = (four: number, vector: number): number => 18 + 2 * four + vector
const numbers = (vector: number): number => 26 + vector
const WEIGHTS = 28

/** Eight of each vector's numbers as integers, to the place in the scratch. */
const roundEight: Code = BOTH.map((v) => {
  const four = (at: number): Code => [
    [get(10 + v), loadAt(at), everywhere(PRECISION), multiplyV, nearestV, integersV],
  ]
  return [
    [get(12), four(0), four(16), narrowI32, storeAt(v * SECOND)],
    advance(10 + v, constant(32)),
  ]
})

/** Two columns of 16 rows times two numbers of each vector. */
const multiplyColumns: Code = [
  BOTH.map((v) => assign(numbers(v), [get(12), loadSplatAt(v * SECOND)])),
  FOURS.map((four) => [
    assign(WEIGHTS, [get(14), loadAt(16 * four)]),
    BOTH.map((v) =>
      assign(sums(four, v), [
        [get(WEIGHTS), get(numbers(v)), dotI16],
        [get(sums(four, v)), addI32V],
      ]),
    ),
  ]),
  advance(14, constant(4 * GROUP)),
]

/** The first vector's last: where rows are no multiple of 16 its tail lies where the second's begin. */
const writeSums: Code = BOTH.map((v) =>
  FOURS.map((four) => [
    v === 0 ? get(15) : sum(get(15), get(9)),
    [get(sums(four, v)), floatsV, get(7), splat, multiplyV],
    [get(16), loadAt(16 * four), addV, storeAt(16 * four)],
  ]),
)

/** The whole matrix times the two vectors. */
const multiplyBoth: Code = [
  [assign(10, get(2)), assign(11, sum(get(2), get(29)))],
  [assign(12, get(6)), assign(13, sum(get(6), sum(get(5), get(5))))],
  until(12, 16, 13, roundEight),
  [
    assign(14, get(1)),
    assign(15, get(0)),
    assign(16, get(3)),
    assign(17, sum(get(0), bytes(get(4)))),
  ],
  until(15, 4 * GROUP, 17, [
    FOURS.map((four) => BOTH.map((v) => assign(sums(four, v), zeros))),
    assign(12, get(6)),
    until(12, 4, 13, multiplyColumns),
    writeSums,
    advance(16, constant(4 * GROUP)),
  ]),
]

/**
 * target[i] = bias[i] + matrix[i] · vector, of `count` vectors that follow each other. Two at a time
 * share the reading of the weights; the last of an odd number is multiplied together with the one
 * before it once more. Parameters: 0 target, 1 weights, 2 vectors, 3 bias, 4 rows, 5 width, 6 scratch,
 * 7 scale, 8 count. Locals: 9 and 29 bytes from target to target and from vector to vector, 10 and 11
 * places in both vectors, 12 and 13 a place in the scratch and the end there, 14 to 16 places in weights,
 * target and bias, 17 the target's end, then vectors as above, 30 how many vectors to go on by.
 */
export const multiplyPacked: Routine = {
  name: 'multiplyPacked',
  parameters: [I32, I32, I32, I32, I32, I32, I32, F32, I32],
  locals: [
    ...Array.from({ length: 9 }, () => I32),
    ...Array.from({ length: 11 }, () => V128),
    ...[I32, I32],
  ],
  body: [
    when(
      [get(8), constant(2), lessThan],
      [],
      [assign(9, bytes(get(4))), assign(29, bytes(get(5)))],
    ),
    repeat([
      multiplyBoth,
      when(
        [get(8), constant(3), lessThan],
        [],
        [
          assign(8, [get(8), constant(2), subtract]),
          assign(30, constant(2)),
          when(
            [get(8), constant(2), lessThan],
            [assign(30, constant(1)), assign(8, constant(2))],
            [],
          ),
          advance(0, [get(30), get(9), multiply]),
          advance(2, [get(30), get(29), multiply]),
          again(1),
        ],
      ),
    ]),
  ],
}
