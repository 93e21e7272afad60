import { inputWidth, outputWidth, runLayer } from '../src/statements/model/recurrence.ts'
import { MOST_TOKEN_FEATURES } from '../src/statements/model/token-features.ts'
import type { Example, TokenRows } from './statement-examples.ts'
import { layerBackward } from './statement-layer.ts'
import { dropOut, type Learner, TASKS } from './statement-network.ts'
import { touch } from './statement-parameters.ts'

/** How much is left out at random while learning. */
export interface Dropout {
  readonly units: number
  readonly tokenFeatures: number
  readonly frameFeatures: number
}

/** A run of an example's tokens. */
export interface Chunk {
  readonly example: Example
  readonly tokens: TokenRows
  readonly first: number
  readonly end: number
}

/** The forward pass of src/statements/model/encode.ts, with dropout, and the side tasks. */
export function encodeChunk(learner: Learner, chunk: Chunk, dropout: Dropout): void {
  const { dimensions, kernels, parameters, tokens, random, zeros } = learner
  const { token, hidden, frame } = dimensions
  const [output, frameWidth] = [outputWidth(token), inputWidth(frame)]
  const count = chunk.end - chunk.first
  for (let t = 0; t < count; t++) embedToken(learner, chunk, t, dropout)
  const { paragraphOf } = chunk.example.syntax
  runLayer(kernels, token, tokens.input, tokens.output, count, paragraphOf, chunk.first)
  const { hiddenWeights, hiddenBias, taskWeights, taskBias, frameFromToken } = parameters
  for (let t = 0; t < count; t++) {
    dropOut(tokens.output.view, tokens.outputMask, t * output, output, dropout.units, random)
    const at = tokens.hidden.at + t * hidden * 4
    const from = tokens.output.at + t * output * 4
    kernels.multiply(at, hiddenWeights.weights.at, from, hiddenBias.weights.at, hidden, output, 1)
    const { view } = tokens.hidden
    for (let i = t * hidden; i < (t + 1) * hidden; i++) view[i] = Math.max(view[i] ?? 0, 0)
    dropOut(view, tokens.hiddenMask, t * hidden, hidden, dropout.units, random)
    const tasks = tokens.tasks.at + t * TASKS * 4
    kernels.multiply(tasks, taskWeights.weights.at, at, taskBias.weights.at, TASKS, hidden, 1)
    const toFrame = tokens.toFrame.at + t * frameWidth * 4
    kernels.multiply(toFrame, frameFromToken.weights.at, at, zeros.at, frameWidth, hidden, 1)
  }
}

function embedToken(
  learner: Learner,
  { tokens: source, first }: Chunk,
  t: number,
  dropout: Dropout,
) {
  const { dimensions, kernels, parameters, tokens, random } = learner
  const width = inputWidth(dimensions.token)
  const { rows, rowCounts, input } = tokens
  const from = t * MOST_TOKEN_FEATURES
  const end = source.starts[first + t + 1] ?? 0
  let count = 0
  for (let k = source.starts[first + t] ?? 0; k < end; k++)
    if (random() >= dropout.tokenFeatures) rows.view[from + count++] = source.rows[k] ?? 0
  rowCounts[t] = count
  input.view.set(parameters.tokenBias.weights.view, t * width)
  const { at } = parameters.tokenTable.weights
  kernels.gatherFloats(input.at + t * width * 4, at, rows.at + from * 4, count, width)
}

/** From the gradients dTasks, dToFrame and dHidden (of the cues) to those of the parameters. */
export function encodeBackward(learner: Learner, chunk: Chunk): void {
  const { dimensions, parameters, tokens } = learner
  const { token } = dimensions
  const count = chunk.end - chunk.first
  tokens.dOutput.view.fill(0, 0, count * outputWidth(token))
  for (let t = 0; t < count; t++) hiddenBackward(learner, t)
  const { paragraphOf } = chunk.example.syntax
  const { input, dOutput, dInput } = tokens
  layerBackward(token, input.view, dOutput.view, dInput.view, count, paragraphOf, chunk.first)
  const width = inputWidth(token)
  for (let t = 0; t < count; t++) {
    quiet(dInput.view, t * width, width, 1e-7, parameters.tokenBias.gradients.view)
    const rows = tokens.rows.at + t * MOST_TOKEN_FEATURES * 4
    const found = tokens.rowCounts[t] ?? 0
    for (let f = 0; f < found; f++)
      touch(parameters.tokenTable, tokens.rows.view[t * MOST_TOKEN_FEATURES + f] ?? 0)
    const { at } = parameters.tokenTable.gradients
    learner.kernels.scatter(dInput.at + t * width * 4, at, rows, found, width)
  }
}

function hiddenBackward({ dimensions, kernels, parameters, tokens }: Learner, t: number): void {
  const { token, hidden, frame } = dimensions
  const [output, frameWidth] = [outputWidth(token), inputWidth(frame)]
  const { frameFromToken, taskWeights, taskBias, hiddenWeights, hiddenBias } = parameters
  const at = tokens.hidden.at + t * hidden * 4
  const dAt = tokens.dHidden.at + t * hidden * 4
  const back = (errors: number, from: typeof taskWeights, rows: number) =>
    kernels.backward(errors, at, from.weights.at, from.gradients.at, dAt, rows, hidden)
  back(tokens.dToFrame.at + t * frameWidth * 4, frameFromToken, frameWidth)
  quiet(tokens.dTasks.view, t * TASKS, TASKS, 1e-4, taskBias.gradients.view)
  back(tokens.dTasks.at + t * TASKS * 4, taskWeights, TASKS)
  const { view } = tokens.dHidden
  for (let i = t * hidden; i < (t + 1) * hidden; i++) {
    const passes = (tokens.hidden.view[i] ?? 0) > 0
    view[i] = passes ? (view[i] ?? 0) * (tokens.hiddenMask[i] ?? 0) : 0
  }
  quiet(view, t * hidden, hidden, 1e-7, hiddenBias.gradients.view)
  kernels.backward(
    dAt,
    tokens.output.at + t * output * 4,
    hiddenWeights.weights.at,
    hiddenWeights.gradients.at,
    tokens.dOutput.at + t * output * 4,
    hidden,
    output,
  )
  const { dOutput, outputMask } = tokens
  for (let i = t * output; i < (t + 1) * output; i++)
    dOutput.view[i] = (dOutput.view[i] ?? 0) * (outputMask[i] ?? 0)
}

/** Zeroes what is too small to matter, adds the rest to a bias' gradient; was there any? */
export function quiet(
  values: Float32Array,
  from: number,
  width: number,
  least: number,
  bias: Float32Array,
): boolean {
  let any = false
  for (let j = 0; j < width; j++) {
    const value = values[from + j] ?? 0
    if (Math.abs(value) < least) values[from + j] = 0
    else {
      any = true
      bias[j] = (bias[j] ?? 0) + value
    }
  }
  return any
}
