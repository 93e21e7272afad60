import { MOST_FRAME_FEATURES } from '../src/statements/model/frame-features.ts'
import { LABELS } from '../src/statements/model/labels.ts'
import type { Dimensions } from '../src/statements/model/model-file.ts'
import { inputWidth, outputWidth } from '../src/statements/model/recurrence.ts'
import { MOST_TOKEN_FEATURES } from '../src/statements/model/token-features.ts'
import { LONGEST_WINDOW } from '../src/statements/model/window.ts'
import { type Arena, type Block, createArena } from '../src/text/arena.ts'
import type { FeatureIndex } from './statement-feature-index.ts'
import { createTrainingKernels, type TrainingKernels } from './statement-kernels.ts'
import { createParameters, type Parameters } from './statement-parameters.ts'
import { createRandom, type Random } from './statement-random.ts'

type Floats = Block<Float32Array>

/** The cue's head; then in, begin and end of a source, a cue and a content: side tasks. */
export const TASKS = 10
/** Articles are learnt from in chunks of at most this many tokens. */
const LONGEST_CHUNK = 12_000

export interface Learner {
  readonly dimensions: Dimensions
  readonly kernels: TrainingKernels
  readonly random: Random
  readonly frameRow: FeatureIndex
  readonly parameters: ReturnType<typeof allParameters>
  readonly tokens: ReturnType<typeof tokenRoom>
  readonly frame: ReturnType<typeof frameRoom>
  readonly zeros: Floats
}

export interface Vocabulary {
  readonly tokenFeatures: Int32Array
  readonly frameFeatures: Int32Array
  readonly frameRow: FeatureIndex
}

export function createLearner(
  dimensions: Dimensions,
  vocabulary: Vocabulary,
  beginning: number,
): Learner {
  const arena = createArena(memoryFor(dimensions, vocabulary))
  const random = createRandom(7 + beginning)
  return {
    dimensions,
    random,
    kernels: createTrainingKernels(arena.memory),
    frameRow: vocabulary.frameRow,
    parameters: allParameters(arena, dimensions, vocabulary, random),
    tokens: tokenRoom(arena, dimensions),
    frame: frameRoom(arena, dimensions),
    zeros: arena.floats(inputWidth(dimensions.frame)),
  }
}

function allParameters(
  arena: Arena,
  { token, hidden, frame }: Dimensions,
  { tokenFeatures, frameFeatures }: Vocabulary,
  random: Random,
) {
  const make = (rows: number, width: number, spread: number): Parameters =>
    createParameters(arena, rows, width, spread, random)
  const [tokenInput, tokenOutput] = [inputWidth(token), outputWidth(token)]
  const [frameInput, frameOutput] = [inputWidth(frame), outputWidth(frame)]
  return {
    tokenTable: make(tokenFeatures.length, tokenInput, 0.05),
    tokenBias: make(1, tokenInput, 0),
    hiddenWeights: make(hidden, tokenOutput, 0.15),
    hiddenBias: make(1, hidden, 0),
    taskWeights: make(TASKS, hidden, 0.1),
    taskBias: make(1, TASKS + 2, 0),
    frameTable: make(frameFeatures.length, frameInput, 0.05),
    frameBias: make(1, frameInput, 0),
    frameFromToken: make(frameInput, hidden, 0.1),
    frameFromCue: make(frameInput, hidden, 0.1),
    labelWeights: make(LABELS, frameOutput, 0.15),
    labelBias: make(1, LABELS + 3, 0),
    transitions: make(LABELS, LABELS + 3, 0),
  }
}

function tokenRoom(arena: Arena, { token, hidden, frame }: Dimensions) {
  const room = (width: number): Floats => arena.floats(LONGEST_CHUNK * width)
  const dropped = (width: number) => new Float32Array(LONGEST_CHUNK * width)
  return {
    rows: arena.integers(LONGEST_CHUNK * MOST_TOKEN_FEATURES),
    rowCounts: new Int32Array(LONGEST_CHUNK),
    input: room(inputWidth(token)),
    output: room(outputWidth(token)),
    outputMask: dropped(outputWidth(token)),
    hidden: room(hidden),
    hiddenMask: dropped(hidden),
    tasks: room(TASKS),
    toFrame: room(inputWidth(frame)),
    dInput: room(inputWidth(token)),
    dOutput: room(outputWidth(token)),
    dHidden: room(hidden),
    dTasks: room(TASKS),
    dToFrame: room(inputWidth(frame)),
  }
}

function frameRoom(arena: Arena, { frame }: Dimensions) {
  const room = (width: number): Floats => arena.floats(LONGEST_WINDOW * width)
  return {
    rows: arena.integers(LONGEST_WINDOW * MOST_FRAME_FEATURES),
    rowCounts: new Int32Array(LONGEST_WINDOW),
    fromCue: arena.floats(inputWidth(frame)),
    dFromCue: arena.floats(inputWidth(frame)),
    input: room(inputWidth(frame)),
    output: room(outputWidth(frame)),
    outputMask: new Float32Array(LONGEST_WINDOW * outputWidth(frame)),
    scores: room(LABELS),
    dInput: room(inputWidth(frame)),
    dOutput: room(outputWidth(frame)),
    dScores: room(LABELS),
  }
}

/** Generous: three arrays a parameter, and the rooms. */
function memoryFor(
  { token, hidden, frame }: Dimensions,
  { tokenFeatures, frameFeatures }: Vocabulary,
): number {
  const tables =
    tokenFeatures.length * (inputWidth(token) + 2) + frameFeatures.length * (inputWidth(frame) + 2)
  const aToken = 3 * (inputWidth(token) + outputWidth(token) + inputWidth(frame) + hidden + TASKS)
  return 8 * tables + 4 * LONGEST_CHUNK * (aToken + MOST_TOKEN_FEATURES) + (32 << 20)
}

/** Sets each number to 0 with the probability `rate`, and makes up for it in the others. */
export function dropOut(
  values: Float32Array,
  mask: Float32Array,
  from: number,
  width: number,
  rate: number,
  random: Random,
): void {
  const kept = 1 / (1 - rate)
  for (let i = from; i < from + width; i++) {
    const factor = random() < rate ? 0 : kept
    mask[i] = factor
    values[i] = (values[i] ?? 0) * factor
  }
}
