import { type Arena, type Block, createArena, roundUp } from '../../text/arena.ts'
import { createForward, type Forward } from './chain.ts'
import { createDrawer, type Drawer } from './draw-labelling.ts'
import { BATCH } from './feature-rows.ts'
import { FRAME_GROUPS } from './frame-features.ts'
import { createKernels, type Kernels } from './kernels.ts'
import { LABELS } from './labels.ts'
import { DENSE, type DenseName, type Dimensions, type LearntWeights } from './model-file.ts'
import { inputWidth, outputWidth } from './recurrence.ts'
import { GROUP_BYTES } from './row-kernel.ts'
import { loadRows, type RowTable, rowMemory } from './row-table.ts'
import { MOST_TOKEN_FEATURES } from './token-features.ts'
import { LONGEST_WINDOW } from './window.ts'

type Floats = Block<Float32Array>

/** A model's weights in working memory, and room for what is computed from them. */
export interface Network {
  readonly dimensions: Dimensions
  readonly kernels: Kernels
  readonly tokenTable: RowTable
  readonly frameTable: RowTable
  readonly dense: Readonly<Record<DenseName, Floats>>
  readonly zeros: Floats
  /** Some tokens' features, and their hashes, then the places of their rows. */
  readonly features: Block<Int32Array>
  readonly hashes: Block<Int32Array>
  /** Where the groups of these features end; and room for the sums of each group's rows, and for a number. */
  readonly ends: Block<Int32Array>
  readonly sums: Block<Int32Array>
  readonly scrap: Block<Int32Array>
  readonly tokens: TokenRoom
  readonly frame: FrameRoom
  /** Of the chain that was summed up last. */
  readonly forward: Forward
  readonly drawer: Drawer
}

/** Texts are encoded in blocks of at most this many tokens. */
export const MOST_TOKENS = 4096 + 2 * LONGEST_WINDOW

interface TokenRoom {
  readonly input: Floats
  readonly output: Floats
  readonly hidden: Floats
  /** Each token's part in the input of frames, where `isInFrame` says that it is known. */
  readonly toFrame: Floats
  readonly isInFrame: Uint8Array
  readonly cue: Floats
}

interface FrameRoom {
  readonly fromCue: Floats
  readonly input: Floats
  readonly output: Floats
  readonly scores: Floats
}

export function createNetwork(model: LearntWeights): Network {
  const forward = createForward(LONGEST_WINDOW)
  const arena = createArena(memoryFor(model))
  const load = (values: Float32Array): Floats => {
    const block = arena.floats(values.length)
    block.view.set(values)
    return block
  }
  const dense = DENSE.map((name): [DenseName, Floats] => [name, load(model.dense[name])])
  return {
    dimensions: model.dimensions,
    kernels: createKernels(arena.memory),
    tokenTable: loadRows(arena, model.tokenFeatures, model.tokenTable),
    frameTable: loadRows(arena, model.frameFeatures, model.frameTable),
    dense: Object.fromEntries(dense) as Record<DenseName, Floats>,
    zeros: arena.floats(inputWidth(model.dimensions.frame)),
    features: arena.integers(2 * BATCH * MOST_TOKEN_FEATURES),
    hashes: arena.integers(BATCH * MOST_TOKEN_FEATURES + 3),
    ends: arena.integers(BATCH * FRAME_GROUPS + 1),
    scrap: arena.integers(1),
    sums: arena.integers((FRAME_GROUPS * GROUP_BYTES) / 4),
    ...rooms(arena, model.dimensions),
    forward,
    drawer: createDrawer(forward),
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
      isInFrame: new Uint8Array(MOST_TOKENS),
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

function memoryFor(model: LearntWeights): number {
  const { dense } = model
  const { token, hidden, frame } = model.dimensions
  const aToken = inputWidth(token) + outputWidth(token) + hidden + inputWidth(frame) + 1
  const aSlot = inputWidth(frame) + outputWidth(frame) + LABELS
  const weights = DENSE.reduce((sum, name) => sum + roundUp(dense[name].byteLength), 0)
  const tables = rowMemory(model.tokenFeatures.length) + rowMemory(model.frameFeatures.length)
  return tables + weights + 4 * (MOST_TOKENS * aToken + LONGEST_WINDOW * aSlot) + 65536
}
