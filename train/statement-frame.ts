import type { Chain } from '../src/statements/model/chain.ts'
import { frameFeatures, MOST_FRAME_FEATURES } from '../src/statements/model/frame-features.ts'
import type { FrameView } from '../src/statements/model/frame-view.ts'
import { LABELS } from '../src/statements/model/labels.ts'
import { inputWidth, outputWidth, runLayer } from '../src/statements/model/recurrence.ts'
import { type Dropout, quiet } from './statement-encoder.ts'
import { hashPut } from './statement-hashes.ts'
import { layerBackward } from './statement-layer.ts'
import { dropOut, type Learner } from './statement-network.ts'
import { touch } from './statement-parameters.ts'

const features = new Int32Array(2 * MOST_FRAME_FEATURES)

/** The forward pass of src/statements/model/frame.ts, with dropout; `first` begins the chunk. */
export function scoreFrame(
  learner: Learner,
  view: FrameView,
  first: number,
  dropout: Dropout,
): Chain {
  const { dimensions, kernels, parameters, tokens, frame, random } = learner
  const [width, output] = [inputWidth(dimensions.frame), outputWidth(dimensions.frame)]
  const { cue, window } = view
  const { frameFromCue, frameBias, labelWeights, labelBias, transitions } = parameters
  const hidden = tokens.hidden.at + (cue - first) * dimensions.hidden * 4
  const [to, bias] = [frame.fromCue.at, frameBias.weights.at]
  kernels.multiply(to, frameFromCue.weights.at, hidden, bias, width, dimensions.hidden, 1)
  const count = window.end - window.first
  for (let t = 0; t < count; t++) embed(learner, view, t, first, dropout.frameFeatures)
  runLayer(kernels, dimensions.frame, frame.input, frame.output, count)
  for (let t = 0; t < count; t++) {
    dropOut(frame.output.view, frame.outputMask, t * output, output, dropout.units, random)
    const scores = frame.scores.at + t * LABELS * 4
    const from = frame.output.at + t * output * 4
    kernels.multiply(scores, labelWeights.weights.at, from, labelBias.weights.at, LABELS, output, 1)
    frame.scores.view[t * LABELS] = 0
  }
  const moves = square(transitions.weights.view)
  return { scores: frame.scores.view, transitions: moves, count, cue: cue - window.first }
}

/** Rows of transitions are padded to whole steps of the kernels: takes the padding out. */
export function square(padded: Float32Array): Float32Array {
  const width = padded.length / LABELS
  return Float32Array.from(
    { length: LABELS * LABELS },
    (_, i) => padded[Math.floor(i / LABELS) * width + (i % LABELS)] ?? 0,
  )
}

function embed(learner: Learner, view: FrameView, t: number, first: number, rate: number): void {
  const { dimensions, kernels, parameters, tokens, frame, frameRow, random } = learner
  const width = inputWidth(dimensions.frame)
  const { input, fromCue, rows, rowCounts } = frame
  const i = view.window.first + t
  for (let j = 0; j < width; j++)
    input.view[t * width + j] =
      (fromCue.view[j] ?? 0) + (tokens.toFrame.view[(i - first) * width + j] ?? 0)
  const from = t * MOST_FRAME_FEATURES
  let count = 0
  for (const hash of hashPut(features, frameFeatures(view, i, features))) {
    const row = frameRow(hash)
    if (row >= 0 && random() >= rate) rows.view[from + count++] = row
  }
  rowCounts[t] = count
  const { at } = parameters.frameTable.weights
  kernels.gatherFloats(input.at + t * width * 4, at, rows.at + from * 4, count, width)
}

/** From the gradients dScores to those of the parameters, the tokens and the cue. */
export function frameBackward(learner: Learner, { cue, window }: FrameView, first: number): void {
  const { dimensions, kernels, parameters, tokens, frame } = learner
  const width = inputWidth(dimensions.frame)
  const count = window.end - window.first
  labelsBackward(learner, count)
  const { input, dOutput, dInput, dFromCue } = frame
  layerBackward(dimensions.frame, input.view, dOutput.view, dInput.view, count)
  dFromCue.view.fill(0)
  for (let t = 0; t < count; t++) {
    if (!quiet(dInput.view, t * width, width, 1e-6, dFromCue.view)) continue
    const at = (window.first + t - first) * width
    const { view } = tokens.dToFrame
    for (let j = 0; j < width; j++)
      view[at + j] = (view[at + j] ?? 0) + (dInput.view[t * width + j] ?? 0)
    const found = frame.rowCounts[t] ?? 0
    for (let f = 0; f < found; f++)
      touch(parameters.frameTable, frame.rows.view[t * MOST_FRAME_FEATURES + f] ?? 0)
    const rows = frame.rows.at + t * MOST_FRAME_FEATURES * 4
    const table = parameters.frameTable.gradients.at
    kernels.scatter(dInput.at + t * width * 4, table, rows, found, width)
  }
  const { frameFromCue, frameBias } = parameters
  const bias = frameBias.gradients.view
  for (let j = 0; j < width; j++) bias[j] = (bias[j] ?? 0) + (dFromCue.view[j] ?? 0)
  const hidden = (cue - first) * dimensions.hidden * 4
  kernels.backward(
    dFromCue.at,
    tokens.hidden.at + hidden,
    frameFromCue.weights.at,
    frameFromCue.gradients.at,
    tokens.dHidden.at + hidden,
    width,
    dimensions.hidden,
  )
}

function labelsBackward({ dimensions, kernels, parameters, frame }: Learner, count: number): void {
  const output = outputWidth(dimensions.frame)
  const { labelWeights, labelBias } = parameters
  const { dScores, dOutput, outputMask } = frame
  dOutput.view.fill(0, 0, count * output)
  for (let t = 0; t < count; t++) {
    dScores.view[t * LABELS] = 0
    if (!quiet(dScores.view, t * LABELS, LABELS, 1e-4, labelBias.gradients.view)) continue
    kernels.backward(
      dScores.at + t * LABELS * 4,
      frame.output.at + t * output * 4,
      labelWeights.weights.at,
      labelWeights.gradients.at,
      dOutput.at + t * output * 4,
      LABELS,
      output,
    )
    for (let i = t * output; i < (t + 1) * output; i++)
      dOutput.view[i] = (dOutput.view[i] ?? 0) * (outputMask[i] ?? 0)
  }
}
