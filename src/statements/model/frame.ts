import type { Chain } from './chain.ts'
import { addFeatureRows } from './feature-rows.ts'
import { FRAME_GROUPS, listFrameFeatures } from './frame-features.ts'
import type { FrameView } from './frame-view.ts'
import { LABELS } from './labels.ts'
import type { Network } from './network.ts'
import { inputWidth, outputWidth, runLayer } from './recurrence.ts'

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
  embed(network, view, count, first)
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

function embed(network: Network, view: FrameView, count: number, first: number): void {
  const { features, ends, frame, frameTable, dimensions, kernels } = network
  const width = inputWidth(dimensions.frame)
  const begin = view.window.first
  for (let slot = 0; slot < count; slot++) {
    const part = partInFrames(network, begin - first + slot)
    kernels.add(frame.input.at + slot * width * 4, frame.fromCue.at, part, width)
  }
  const vectors = { target: frame.input.at, count, width, groups: FRAME_GROUPS }
  addFeatureRows(network, frameTable, vectors, (slot, at) =>
    listFrameFeatures(view, begin + slot, features.view, ends.view, at),
  )
}

/** Where a token's part in the input of frames is; computed when the first window reaches it. */
function partInFrames(
  { kernels, tokens, dense, dimensions, zeros }: Network,
  slot: number,
): number {
  const { hidden, frame } = dimensions
  const width = inputWidth(frame)
  const at = tokens.toFrame.at + slot * width * 4
  if (tokens.isInFrame[slot] === 0) {
    const from = tokens.hidden.at + slot * hidden * 4
    kernels.multiply(at, dense.frameFromToken.at, from, zeros.at, width, hidden)
    tokens.isInFrame[slot] = 1
  }
  return at
}
