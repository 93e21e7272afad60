import { type Arena, type Block, createArena } from '../../text/arena.ts'
import { createForward, type Forward } from './chain.ts'
import { createDrawer, type Drawer } from './draw-labelling.ts'
import { BATCH } from './feature-rows.ts'
import { FRAME_GROUPS, MOST_FRAME_FEATURES } from './frame-features.ts'
import { createKernels, type Kernels } from './kernels.ts'
import { LABELS } from './labels.ts'
import type { Dimensions, LearntWeights } from './model-file.ts'
import { SCRATCH_BYTES } from './packed-kernel.ts'
import { GROUP, matrixMemory, type PackedMatrix, packMatrix } from './packed-matrix.ts'
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
  readonly tokenBias: Floats
  readonly cueWeights: Floats
  readonly cueBias: Floats
  readonly transitions: Float32Array
  readonly toHidden: PackedMatrix
  readonly fromCue: PackedMatrix
  readonly fromToken: PackedMatrix
  readonly toLabels: PackedMatrix
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

/** Of one token, as seen by itself or from a cue. */
const MOST_FEATURES = Math.max(MOST_TOKEN_FEATURES, MOST_FRAME_FEATURES)

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
  const { dense } = model
  const pack = (weights: Float32Array, bias: Float32Array) => packMatrix(arena, weights, bias)
  return {
    dimensions: model.dimensions,
    kernels: createKernels(arena.memory),
    tokenTable: loadRows(arena, model.tokenFeatures, model.tokenTable),
    frameTable: loadRows(arena, model.frameFeatures, model.frameTable),
    tokenBias: load(dense.tokenBias),
    cueWeights: load(dense.cueWeights),
    cueBias: load(dense.cueBias),
    transitions: dense.transitions,
    toHidden: pack(dense.hiddenWeights, dense.hiddenBias),
    fromCue: pack(dense.frameFromCue, dense.frameBias),
    fromToken: pack(dense.frameFromToken, new Float32Array(dense.frameBias.length)),
    toLabels: pack(dense.labelWeights, dense.labelBias),
    features: arena.integers(2 * BATCH * MOST_FEATURES),
    hashes: arena.integers(BATCH * MOST_FEATURES + 3),
    ends: arena.integers(BATCH * FRAME_GROUPS + 1),
    scrap: arena.integers(SCRATCH_BYTES / 4),
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
      scores: arena.floats(LONGEST_WINDOW * LABELS + GROUP),
    },
  }
}

function memoryFor({ dimensions, tokenFeatures, frameFeatures }: LearntWeights): number {
  const { token, hidden, frame } = dimensions
  const [toToken, fromToken] = [inputWidth(token), outputWidth(token)]
  const [toFrame, fromFrame] = [inputWidth(frame), outputWidth(frame)]
  const aToken = toToken + fromToken + hidden + toFrame + 1
  const aSlot = toFrame + fromFrame + LABELS
  const matrices =
    matrixMemory(hidden, fromToken) +
    2 * matrixMemory(toFrame, hidden) +
    matrixMemory(LABELS, fromFrame)
  const tables = rowMemory(tokenFeatures.length) + rowMemory(frameFeatures.length)
  return tables + matrices + 4 * (MOST_TOKENS * aToken + LONGEST_WINDOW * aSlot) + 65536
}
