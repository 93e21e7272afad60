import { type Block, createArena, roundUp } from './arena.ts'
import type { FeatureList } from './features.ts'
import { featureMemory, type HashedFeatures, mixing, placeFeatures } from './mix-kernel.ts'
import {
  addI16,
  addV,
  and,
  assign,
  type Code,
  constant,
  get,
  I32,
  instantiate,
  largerV,
  loadAt,
  loadBytesAt,
  loadI32,
  lowerToF32,
  multiply,
  multiplyV,
  type Routine,
  storeF32At,
  sum,
  sumLanes,
  until,
  upperToF32,
  V128,
  zeros,
} from './wasm.ts'

/** Hashed features, each a row of small weights; their sum, rectified; a score an output. */
export interface Network {
  /** A row of `hidden` weights a feature, at `(feature & mask) * hidden`. */
  readonly rows: Int8Array
  /** In units of the rows' weights; its length is `hidden`, a multiple of 8. */
  readonly bias: Float32Array
  /** `hidden` weights an output, one output after the other. */
  readonly outputs: Float32Array
}

/** Scores the features listed into `scores`. */
export interface Scorer {
  readonly features: FeatureList
  readonly scores: Float32Array
  readonly score: () => void
}

/** A scorer of so many features at a time (at most 250: their sums are 16-bit integers). */
export function createScorer({ rows, bias, outputs }: Network, count: number): Scorer {
  const arena = createArena(
    roundUp(rows.length) + 4 * (bias.length + outputs.length) + featureMemory(count) + 1024,
  )
  const table = arena.bytes(rows.length)
  table.view.set(rows)
  const features = placeFeatures(arena, count)
  const scores = arena.floats(outputs.length / bias.length)
  const places = {
    rows: table.at,
    mask: rows.length / bias.length - 1,
    bias: place(arena.floats(bias.length), bias),
    outputs: place(arena.floats(outputs.length), outputs),
    features,
    scores,
    hidden: bias.length,
  }
  const call = instantiate([scoring(places)], arena.memory)
  return { features: features.list, scores: scores.view, score: call('score') }
}

function place(block: Block<Float32Array>, values: Float32Array): number {
  block.view.set(values)
  return block.at
}

interface Places {
  readonly rows: number
  readonly mask: number
  readonly bias: number
  readonly outputs: number
  readonly features: HashedFeatures
  readonly scores: Block<Float32Array>
  readonly hidden: number
}

/**
 * All sizes and places are known, so the loops over units and outputs are written out. Locals: 0
 * the place of a feature, 1 the end of the features, 2 a row, then the sums of eight units each,
 * the rectified units in fours, and the partial sums of an output.
 */
function scoring({ rows, mask, bias, outputs, features, scores, hidden }: Places): Routine {
  const eights = [...Array(hidden / 8).keys()]
  const fours = [...Array(hidden / 4).keys()]
  const sumOf = (n: number) => 3 + n
  const unitsOf = (n: number) => 3 + eights.length + n
  const partial = 3 + eights.length + fours.length
  const vectors = eights.length + fours.length + 1
  const rectify = (n: number): Code =>
    assign(unitsOf(n), [
      [get(sumOf(n >> 1)), n % 2 === 0 ? lowerToF32 : upperToF32],
      [constant(bias), loadAt(16 * n), addV],
      [zeros, largerV],
    ])
  const output = (o: number): Code => [
    assign(
      partial,
      fours.map((n) => [
        [get(unitsOf(n)), constant(outputs), loadAt(4 * o * hidden + 16 * n), multiplyV],
        n === 0 ? [] : addV,
      ]),
    ),
    [constant(scores.at), sumLanes(partial), storeF32At(4 * o)],
  ]
  return {
    name: 'score',
    parameters: [],
    locals: [I32, I32, I32, ...Array.from({ length: vectors }, () => V128)],
    body: [
      mixing(features, 0, 1, partial),
      assign(0, constant(features.hashes)),
      assign(1, constant(features.hashes + 4 * features.count)),
      until(0, 4, 1, [
        assign(
          2,
          sum(constant(rows), [get(0), loadI32, constant(mask), and, constant(hidden), multiply]),
        ),
        eights.map((n) => assign(sumOf(n), [get(2), loadBytesAt(8 * n), get(sumOf(n)), addI16])),
      ]),
      fours.map(rectify),
      Array.from(scores.view, (_, o) => output(o)),
    ],
  }
}
