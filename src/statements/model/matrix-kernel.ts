import {
  addF32,
  addV,
  advance,
  again,
  assign,
  bytes,
  type Code,
  constant,
  get,
  I32,
  lessThan,
  load,
  loadF32At,
  multiply,
  multiplyV,
  type Routine,
  repeat,
  storeF32At,
  subtract,
  sum,
  sumLanes,
  until,
  V128,
  when,
  zeros,
} from '../../text/wasm.ts'

/** Locals of the places in up to four rows and two vectors, and of the partial sums of each with each. */
const rowPlace = (row: number): number => 10 + row
const vectorPlace = (vector: number): number => 14 + vector
const partial = (row: number, vector: number): number => 19 + 2 * row + vector
const numbersOf = (vector: number): number => 27 + vector
const WEIGHTS = 29

/**
 * Some rows of the matrix times one or two vectors, four numbers at a time. Several sums at a time
 * keep the processor from waiting for any; two vectors share the reading of the rows. What a step
 * reads and adds up just fits into the processor's registers.
 */
const multiplyRows = (rowCount: number, vectorCount: number): Code => {
  const rows = [0, 1, 2, 3].slice(0, rowCount)
  const vectors = [0, 1].slice(0, vectorCount)
  const times = (row: number, v: number): Code =>
    assign(partial(row, v), [
      get(WEIGHTS),
      get(numbersOf(v)),
      multiplyV,
      get(partial(row, v)),
      addV,
    ])
  return [
    rows.map((row) => vectors.map((v) => assign(partial(row, v), zeros))),
    rows.slice(1).map((row) => assign(rowPlace(row), sum(get(rowPlace(row - 1)), get(17)))),
    vectors.map((v) => assign(vectorPlace(v), v === 0 ? get(2) : sum(get(2), get(17)))),
    until(vectorPlace(0), 16, 9, [
      vectors.map((v) => assign(numbersOf(v), [get(vectorPlace(v)), load])),
      rows.map((row) => [
        assign(WEIGHTS, [get(rowPlace(row)), load]),
        vectors.map((v) => times(row, v)),
      ]),
      vectors.slice(1).map((v) => advance(vectorPlace(v), constant(16))),
      rows.map((row) => advance(rowPlace(row), constant(16))),
    ]),
    rows.map((row) =>
      vectors.map((v) => [
        v === 0 ? get(7) : sum(get(7), get(18)),
        [sumLanes(partial(row, v)), get(16), loadF32At(4 * row), addF32, storeF32At(4 * row)],
      ]),
    ),
    assign(rowPlace(0), get(rowPlace(rowCount - 1))),
    [advance(7, constant(4 * rowCount)), advance(16, constant(4 * rowCount))],
  ]
}

/** The whole matrix times one or two vectors. */
const multiplyVectors = (count: number): Code => [
  [assign(7, get(0)), assign(8, sum(get(0), get(18))), assign(9, sum(get(2), get(17)))],
  [assign(rowPlace(0), get(1)), assign(16, get(3))],
  repeat([
    when(
      [get(8), get(7), subtract, constant(16), lessThan],
      when([get(7), get(8), lessThan], [multiplyRows(1, count), again(2)], []),
      [multiplyRows(4, count), again(1)],
    ),
  ]),
  advance(0, [get(18), constant(count), multiply]),
  advance(2, [get(17), constant(count), multiply]),
  assign(6, [get(6), constant(count), subtract]),
]

/**
 * Locals: 7 a place in the target, 8 its end, 9 the vector's end, 10 to 15 as above, 16 a place in
 * the bias, 17 and 18 the bytes of a vector and of its target.
 */
export const multiplyMatrix: Routine = {
  name: 'multiply',
  parameters: [I32, I32, I32, I32, I32, I32, I32],
  locals: [...Array.from({ length: 12 }, () => I32), ...Array.from({ length: 11 }, () => V128)],
  body: [
    [assign(17, bytes(get(5))), assign(18, bytes(get(4)))],
    repeat([
      when([get(6), constant(2), lessThan], when(get(6), multiplyVectors(1), []), [
        multiplyVectors(2),
        again(1),
      ]),
    ]),
  ],
}
