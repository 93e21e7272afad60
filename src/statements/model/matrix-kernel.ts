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

/** Locals of the places in up to four rows, and of the partial sums of each. */
const rowPlace = (row: number): number => 10 + row
const partial = (row: number): number => 19 + row
const NUMBERS = 23

/**
 * Some rows of the matrix times a vector, four numbers at a time. Several sums at a time keep the
 * processor from waiting for any.
 */
const multiplyRows = (rowCount: number): Code => {
  const rows = [0, 1, 2, 3].slice(0, rowCount)
  return [
    rows.map((row) => assign(partial(row), zeros)),
    rows.slice(1).map((row) => assign(rowPlace(row), sum(get(rowPlace(row - 1)), get(17)))),
    assign(14, get(2)),
    until(14, 16, 9, [
      assign(NUMBERS, [get(14), load]),
      rows.map((row) =>
        assign(partial(row), [
          [get(rowPlace(row)), load, get(NUMBERS), multiplyV],
          [get(partial(row)), addV],
        ]),
      ),
      rows.map((row) => advance(rowPlace(row), constant(16))),
    ]),
    rows.map((row) => [
      get(7),
      [sumLanes(partial(row)), get(16), loadF32At(4 * row), addF32, storeF32At(4 * row)],
    ]),
    assign(rowPlace(0), get(rowPlace(rowCount - 1))),
    [advance(7, constant(4 * rowCount)), advance(16, constant(4 * rowCount))],
  ]
}

/**
 * Locals: 7 a place in the target, 8 its end, 9 the vector's end, 10 to 13 as above, 14 a place in the
 * vector, 15 vectors done, 16 a place in the bias, 17 and 18 the bytes of a vector and of its target.
 */
export const multiplyMatrix: Routine = {
  name: 'multiply',
  parameters: [I32, I32, I32, I32, I32, I32, I32],
  locals: [...Array.from({ length: 12 }, () => I32), ...Array.from({ length: 5 }, () => V128)],
  body: [
    [assign(17, bytes(get(5))), assign(18, bytes(get(4)))],
    until(15, 1, 6, [
      [assign(7, get(0)), assign(8, sum(get(0), get(18))), assign(9, sum(get(2), get(17)))],
      [assign(rowPlace(0), get(1)), assign(16, get(3))],
      repeat([
        when(
          [get(8), get(7), subtract, constant(16), lessThan],
          when([get(7), get(8), lessThan], [multiplyRows(1), again(2)], []),
          [multiplyRows(4), again(1)],
        ),
      ]),
      [assign(0, get(8)), assign(2, get(9))],
    ]),
  ],
}
