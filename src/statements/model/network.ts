import { type Arena, type Block, createArena, roundUp } from './arena.ts'
import { createFeatureIndex, type FeatureIndex } from './feature-index.ts'
import { createKernels, type Kernels } from './kernels.ts'
import { LABELS } from './labels.ts'
import {
  DENSE,
  type DenseName,
  type Dimensions,
  type PackedTable,
  type StatementModel,
} from './model-file.ts'
import { inputWidth, outputWidth } from './recurrence.ts'
import { MOST_TOKEN_FEATURES } from './token-features.ts'
import { LONGEST_WINDOW } from './window.ts'

type Floats = Block<Float32Array>

/** A model's weights in working memory, and room for what is computed from them. */
export interface Network {
  readonly dimensions: Dimensions
  readonly kernels: Kernels
  readonly tokenRow: FeatureIndex
  readonly frameRow: FeatureIndex
  readonly tokenTable: Table
  readonly frameTable: Table
  readonly dense: Readonly<Record<DenseName, Floats>>
  readonly zeros: Floats
  /** Rows to be added up, and room for their sums. */
  readonly rows: Block<Int32Array>
  readonly sums: Block<Int32Array>
  readonly tokens: TokenRoom
  readonly frame: FrameRoom
}

/** A table of bytes in working memory: a weight is a byte times the scale. */
interface Table {
  readonly at: number
  readonly scale: number
}

/** Texts are encoded in blocks of at most this many tokens. */
export const MOST_TOKENS = 4096 + 2 * LONGEST_WINDOW

interface TokenRoom {
  readonly input: Floats
  readonly output: Floats
  readonly hidden: Floats
  readonly toFrame: Floats
  readonly cue: Floats
}

interface FrameRoom {
  readonly fromCue: Floats
  readonly input: Floats
  readonly output: Floats
  readonly scores: Floats
}

export function createNetwork(model: StatementModel): Network {
  const arena = createArena(memoryFor(model))
  const load = (values: Float32Array): Floats => {
    const block = arena.floats(values.length)
    block.view.set(values)
    return block
  }
  const table = ({ bytes, scale }: PackedTable): Table => {
    const { at, view } = arena.bytes(bytes.length)
    view.set(bytes)
    return { at, scale }
  }
  const dense = DENSE.map((name): [DenseName, Floats] => [name, load(model.dense[name])])
  return {
    dimensions: model.dimensions,
    kernels: createKernels(arena.memory),
    tokenRow: createFeatureIndex(model.tokenFeatures),
    frameRow: createFeatureIndex(model.frameFeatures),
    tokenTable: table(model.tokenTable),
    frameTable: table(model.frameTable),
    dense: Object.fromEntries(dense) as Record<DenseName, Floats>,
    zeros: arena.floats(inputWidth(model.dimensions.frame)),
    rows: arena.integers(MOST_TOKEN_FEATURES),
    sums: arena.integers(inputWidth(model.dimensions.token) + inputWidth(model.dimensions.frame)),
    ...rooms(arena, model.dimensions),
  }
}

function rooms(
  arena: Arena,
  { token, hidden, frame }: Dimensions,
): Pick<Network, 'tokens' | 'frame'> {
  return {
    tokens: {
      input: arena.floats(MOST_TOKENS * inputWidth(token)),
      output: arena.floats(MOST_TOKENS * outputWidth(token)),
      hidden: arena.floats(MOST_TOKENS * hidden),
      toFrame: arena.floats(MOST_TOKENS * inputWidth(frame)),
      cue: arena.floats(MOST_TOKENS),
    },
    frame: {
      fromCue: arena.floats(inputWidth(frame)),
      input: arena.floats(LONGEST_WINDOW * inputWidth(frame)),
      output: arena.floats(LONGEST_WINDOW * outputWidth(frame)),
      scores: arena.floats(LONGEST_WINDOW * LABELS),
    },
  }
}

function memoryFor({ tokenTable, frameTable, dense, dimensions }: StatementModel): number {
  const { token, hidden, frame } = dimensions
  const aToken = inputWidth(token) + outputWidth(token) + hidden + inputWidth(frame) + 1
  const aSlot = inputWidth(frame) + outputWidth(frame) + LABELS
  const weights = DENSE.reduce((sum, name) => sum + roundUp(dense[name].byteLength), 0)
  const tables = tokenTable.bytes.length + frameTable.bytes.length
  return tables + weights + 4 * (MOST_TOKENS * aToken + LONGEST_WINDOW * aSlot) + 65536
}
