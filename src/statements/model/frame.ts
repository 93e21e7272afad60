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
  runLayer(kernels, dimensions.frame, frame.input, frame.output, count)
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
  const { rows, sums, frameRow, tokens, frame, dimensions, kernels } = network
  const width = inputWidth(dimensions.frame)
  const slot = i - view.window.first
  const target = frame.input.at + slot * width * 4
  kernels.add(target, frame.fromCue.at, tokens.toFrame.at + (i - first) * width * 4, width)
  const found = frameFeatures(view, i, hashes)
  let count = 0
  for (let f = 0; f < found; f++) {
    const row = frameRow(hashes[f] ?? 0)
    if (row >= 0) rows.view[count++] = row
  }
  const { at, scale } = network.frameTable
  kernels.gather(target, at, rows.at, count, width, scale, sums.at)
}
