import { createArena } from './arena.ts'
import type { FeatureList } from './features.ts'
import { featureMemory, type HashedFeatures, mixing, placeFeatures } from './mix-kernel.ts'
import {
  addI16,
  and,
  assign,
  constant,
  get,
  I32,
  instantiate,
  loadBytesAt,
  loadI32,
  multiply,
  type Routine,
  shiftRight,
  storeAt,
  sum,
  until,
  V128,
} from './wasm.ts'

/** All labels of a feature (tags, relations; at most MOST_LABELS) share so many neighbouring bytes. */
const LINE = 64
const MOST_LABELS = 48

/** Where the weight of a feature with a label stands: in the feature's line, turned by its upper bits. */
export function slotOf(feature: number, label: number, mask: number): number {
  return (feature & mask & ~(LINE - 1)) | (((feature >>> 26) + label) & (LINE - 1))
}

/** A linear model at work. */
export interface LabelScorer {
  /** Of what is to be labelled. */
  readonly features: FeatureList
  /** The first of the labels `members[from … to)` whose weights with the features sum up highest. */
  readonly best: (members: Uint8Array, from: number, to: number) => number
}

/**
 * Scores what has so many features at a time by one byte a feature and label, at `slotOf`; a
 * power of two of them.
 */
export function createLabelScorer(weights: Int8Array, count: number): LabelScorer {
  const arena = createArena(2 * weights.length + featureMemory(count) + 1024)
  const table = arena.bytes(2 * weights.length)
  const features = placeFeatures(arena, count)
  const room = arena.bytes(2 * MOST_LABELS)
  // Every line twice in a row: however it is turned, its labels stand in order somewhere.
  for (let line = 0; line < weights.length; line += LINE) {
    const own = weights.subarray(line, line + LINE)
    table.view.set(own, 2 * line)
    table.view.set(own, 2 * line + LINE)
  }
  const scores = new Int16Array(arena.memory.buffer, room.at, MOST_LABELS)
  const places = { table: table.at, lines: weights.length - LINE, features }
  const score = instantiate([scoring({ ...places, scores: room.at })], arena.memory)('score')
  const best = (members: Uint8Array, from: number, to: number): number => {
    score()
    let found = members[from] ?? 0
    for (let place = from + 1; place < to; place++) {
      const label = members[place] ?? 0
      if ((scores[label] ?? 0) > (scores[found] ?? 0)) found = label
    }
    return found
  }
  return { features: features.list, best }
}

interface Places {
  readonly table: number
  /** Bits of a hash that choose a line. */
  readonly lines: number
  readonly features: HashedFeatures
  readonly scores: number
}

/** Locals: 0 the place of a feature, 1 the end of the features, 2 a line, 3 to 8 sums of eight labels, 9 four hashes. */
function scoring({ table, lines, features, scores }: Places): Routine {
  const eights = [...Array(MOST_LABELS / 8).keys()]
  const line = [get(0), loadI32, constant(lines), and, constant(2), multiply]
  const turn = [get(0), loadI32, constant(26), shiftRight]
  return {
    name: 'score',
    parameters: [],
    locals: [I32, I32, I32, ...eights.map(() => V128), V128],
    body: [
      mixing(features, 0, 1, 3 + eights.length),
      assign(0, constant(features.hashes)),
      assign(1, constant(features.hashes + 4 * features.count)),
      until(0, 4, 1, [
        assign(2, sum(constant(table), sum(line, turn))),
        eights.map((n) => assign(3 + n, [get(2), loadBytesAt(8 * n), get(3 + n), addI16])),
      ]),
      eights.map((n) => [constant(scores), get(3 + n), storeAt(16 * n)]),
    ],
  }
}
