import type { Chain } from './chain.ts'
import { type FrameView, frameFeatures, MOST_FRAME_FEATURES } from './frame-features.ts'
import { LABELS } from './labels.ts'
import type { Network } from './network.ts'
import { inputWidth, outputWidth, runLayer } from './recurrence.ts'

const hashes = new Int32Array(MOST_FRAME_FEATURES)

/**
 * Scores the labels of a window's tokens as seen from one cue. `first` is the token in slot 0 of
 * what was encoded last. The chain is valid until the next call.
 */
export function scoreFrame(network: Network, view: FrameView, first: number): Chain {
  const { dimensions, kernels, tokens, frame, dense } = network
  const [width, output] = [inputWidth(dimensions.frame), outputWidth(dimensions.frame)]
  const { cue, window } = view
  const hidden = tokens.hidden.at + (cue - first) * dimensions.hidden * 4
  const { at } = frame.fromCue
  kernels.multiply(at, dense.frameFromCue.at, hidden, dense.frameBias.at, width, dimensions.hidden)
  const count = window.end - window.first
  for (let t = 0; t < count; t++) embed(network, view, window.first + t, first)
  runLayer(dimensions.frame, frame.input.view, frame.output.view, count)
  const { labelWeights, labelBias } = dense
  for (let t = 0; t < count; t++) {
    const scores = frame.scores.at + t * LABELS * 4
    const from = frame.output.at + t * output * 4
    kernels.multiply(scores, labelWeights.at, from, labelBias.at, LABELS, output)
    frame.scores.view[t * LABELS] = 0
  }
  const { view: scores } = frame.scores
  return { scores, transitions: dense.transitions.view, count, cue: cue - window.first }
}

function embed(network: Network, view: FrameView, i: number, first: number): void {
  const { rows, frameRow, tokens, frame, dimensions, kernels } = network
  const width = inputWidth(dimensions.frame)
  const slot = i - view.window.first
  const input = frame.input.view
  const fromToken = tokens.toFrame.view
  const fromCue = frame.fromCue.view
  for (let j = 0; j < width; j++)
    input[slot * width + j] = (fromCue[j] ?? 0) + (fromToken[(i - first) * width + j] ?? 0)
  const found = frameFeatures(view, i, hashes)
  let count = 0
  for (let f = 0; f < found; f++) {
    const row = frameRow(hashes[f] ?? 0)
    if (row >= 0) rows.view[count++] = row
  }
  kernels.gather(frame.input.at + slot * width * 4, network.frameTable.at, rows.at, count, width)
}
