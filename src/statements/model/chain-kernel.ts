import type { Arena } from '../../text/arena.ts'
import {
  add,
  addI32V,
  addV,
  advance,
  assign,
  type Code,
  constant,
  divideV,
  equal,
  everywhere,
  everywhereI32,
  get,
  I32,
  instantiate,
  integersV,
  largerF32,
  largerV,
  loadAt,
  loadSplatAt,
  multiply,
  multiplyV,
  nearestV,
  numberF32,
  type Routine,
  shiftLeftV,
  storeAt,
  storeF32,
  subtract,
  subtractV,
  sumLanes,
  until,
  V128,
  when,
} from '../../text/wasm.ts'
import { isCue, LABELS, MAY_END, MAY_START, PREVIOUS, PREVIOUS_AT } from './labels.ts'

/** Numbers in a row with one for each label: whole vectors of four. */
export const ROW = 16
const ROW_BYTES = 4 * ROW
const FOURS = [0, 1, 2, 3]

/** Working memory for the sums of one chain; rows have ROW numbers, one a label. */
export interface ChainKernel {
  /** A row of label scores a token, HIGHEST at most: to be filled in. */
  readonly scores: Float32Array
  /** For each label a row with the exponentials of the transitions to others: to be filled in. */
  readonly moves: Float32Array
  /** A row of forward probabilities a token, which add up to 1. */
  readonly alpha: Float32Array
  /** What each token's forward probabilities were divided by. */
  readonly scales: Float32Array
  /** Computes both for a chain of `count` tokens with the cue at the place `cue`. */
  readonly run: (count: number, cue: number) => void
}

/** Bytes that a chain of so many tokens takes. */
export const chainMemory = (length: number): number => (2 * length + 32) * ROW_BYTES + 4 * length

export function createChainKernel(arena: Arena, length: number): ChainKernel {
  const rows = (count: number) => arena.floats(count * ROW)
  const scores = rows(length)
  const moves = rows(LABELS)
  const alpha = rows(length)
  const scales = arena.floats(length)
  const allowed = rows(ALLOWED.length)
  allowed.view.set(ALLOWED.flat())
  const places = [scores, alpha, scales, moves, allowed].map(({ at }) => at)
  const call = instantiate([forwardSums], arena.memory)('forwardSums')
  return {
    scores: scores.view,
    moves: moves.view,
    alpha: alpha.view,
    scales: scales.view,
    run: (count, cue) => call(...places, count, cue),
  }
}

const rowOf = (number: (label: number) => number): readonly number[] =>
  Array.from({ length: ROW }, (_, label) => (label < LABELS ? number(label) : 0))
const mayEnd = (label: number): number => MAY_END[label] ?? 0
const mayBeCue = (label: number): number => (isCue(label) ? 1 : 0)

/** Labels that may stand inside, at the cue, at the end, at both; and at the start. */
const ALLOWED: readonly (readonly number[])[] = [
  rowOf(() => 1),
  rowOf(mayBeCue),
  rowOf(mayEnd),
  rowOf((label) => mayEnd(label) * mayBeCue(label)),
  rowOf((label) => MAY_START[label] ?? 0),
]
const START = 4

/** The highest score: larger exponentials, times those of transitions, leave single precision. */
export const HIGHEST = 40
/** Scores below are as good as that, and sums below as this. */
const [LOWEST, LEAST] = [-40, 1e-30]

/**
 * The exponential of the four numbers of a local, LOWEST at least: a power of two times Taylor's
 * series for the rest, to seven digits. Locals: the number, the power.
 */
const exponential = (x: number, power: number): Code => [
  assign(x, [get(x), everywhere(LOWEST), largerV]),
  assign(power, [get(x), everywhere(Math.LOG2E), multiplyV, nearestV]),
  // ln 2 in two parts, the first of which times a small integer is exact (Cody and Waite, 1980).
  assign(x, [get(x), get(power), everywhere(0.693359375), multiplyV, subtractV]),
  assign(x, [get(x), get(power), everywhere(-2.1219444e-4), multiplyV, subtractV]),
  everywhere(1 / 720),
  [1 / 120, 1 / 24, 1 / 6, 1 / 2, 1, 1].map(
    (term): Code => [[get(x), multiplyV, everywhere(term), addV]],
  ),
  [get(power), integersV, everywhereI32(127), addI32V, shiftLeftV(23), multiplyV],
]

/** Whether the labels of a vector of four can come after a label. */
function canFollow(label: number, four: number): boolean {
  for (let next = 4 * four; next < Math.min(4 * four + 4, LABELS); next++)
    if (PREVIOUS.subarray(PREVIOUS_AT[next], PREVIOUS_AT[next + 1]).includes(label)) return true
  return false
}

/** What arrives at four labels: before × moves, added up; the row before is ROW_BYTES back. */
const arrivals = (alpha: number, moves: number, four: number): Code => {
  const terms = Array.from({ length: LABELS }, (_, label) => label).filter((label) =>
    canFollow(label, four),
  )
  return terms.map((label, n) => [
    [get(alpha), constant(ROW_BYTES), subtract, loadSplatAt(4 * label)],
    [get(moves), loadAt(label * ROW_BYTES + 16 * four), multiplyV],
    n === 0 ? [] : addV,
  ])
}

const oddsOf = (four: number): number => 9 + four
const weightsOf = (four: number): number => 13 + four

/**
 * The forward algorithm, scaled (Rabiner, 1989). Parameters: 0 scores, 1 alpha, 2 scales, 3 moves,
 * 4 the labels allowed, 5 tokens, 6 the cue's place. Locals: 7 tokens done, 8 the row of labels
 * allowed, 9 to 12 odds, 13 to 16 weights, 17 a power, then the sum.
 */
const forwardSums: Routine = {
  name: 'forwardSums',
  parameters: [I32, I32, I32, I32, I32, I32, I32],
  locals: [I32, I32, ...Array.from({ length: 9 }, () => V128)],
  body: [
    until(7, 1, 5, [
      assign(8, [
        [get(7), get(6), equal],
        [get(5), constant(1), subtract, get(7), equal, constant(2), multiply, add],
        [constant(ROW_BYTES), multiply, get(4), add],
      ]),
      FOURS.map((four) => [
        assign(oddsOf(four), [get(0), loadAt(16 * four)]),
        assign(oddsOf(four), [
          exponential(oddsOf(four), 17),
          [get(8), loadAt(16 * four), multiplyV],
        ]),
      ]),
      when(
        get(7),
        FOURS.map((four) => assign(weightsOf(four), arrivals(1, 3, four))),
        FOURS.map((four) =>
          assign(weightsOf(four), [get(4), loadAt(START * ROW_BYTES + 16 * four)]),
        ),
      ),
      FOURS.map((four) =>
        assign(weightsOf(four), [get(weightsOf(four)), get(oddsOf(four)), multiplyV]),
      ),
      assign(17, [get(13), get(14), addV, get(15), addV, get(16), addV]),
      [get(2), sumLanes(17), numberF32(LEAST), largerF32, storeF32],
      assign(17, [get(2), loadSplatAt(0)]),
      FOURS.map((four) => [get(1), get(weightsOf(four)), get(17), divideV, storeAt(16 * four)]),
      [advance(0, constant(ROW_BYTES)), advance(1, constant(ROW_BYTES)), advance(2, constant(4))],
    ]),
  ],
}
