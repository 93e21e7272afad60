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
  const { dimensions, kernels, frame, dense } = network
  const { cue, window } = view
  const count = window.end - window.first
  embed(network, view, count, first)
  runLayer(kernels, dimensions.frame, frame.input, frame.output, count)
  const { labelWeights, labelBias } = dense
  const output = outputWidth(dimensions.frame)
  const { at, view: scores } = frame.scores
  kernels.multiply(at, labelWeights.at, frame.output.at, labelBias.at, LABELS, output, count)
  for (let t = 0; t < count; t++) scores[t * LABELS] = 0
  return { scores, transitions: dense.transitions.view, count, cue: cue - window.first }
}

function embed(network: Network, view: FrameView, count: number, first: number): void {
  const { features, ends, frame, frameTable, dimensions, kernels, tokens, dense } = network
  const { hidden } = dimensions
  const width = inputWidth(dimensions.frame)
  const begin = view.window.first
  const { fromCue, input } = frame
  const cue = tokens.hidden.at + (view.cue - first) * hidden * 4
  const parts = partsInFrames(network, begin - first, begin - first + count)
  kernels.multiply(fromCue.at, dense.frameFromCue.at, cue, dense.frameBias.at, width, hidden, 1)
  kernels.add(input.at, fromCue.at, parts, width, count)
  const vectors = { target: input.at, count, width, groups: FRAME_GROUPS }
  addFeatureRows(network, frameTable, vectors, (slot, at) =>
    listFrameFeatures(view, begin + slot, features.view, ends.view, at),
  )
}

/** Where the parts of tokens in the input of frames are; computed when the first window reaches them. */
function partsInFrames(
  { kernels, tokens, dense, dimensions, zeros }: Network,
  first: number,
  end: number,
): number {
  const { hidden, frame } = dimensions
  const { frameFromToken } = dense
  const width = inputWidth(frame)
  const placeOf = (slot: number) => tokens.toFrame.at + slot * width * 4
  for (let slot = first; slot < end; ) {
    const begin = slot
    while (slot < end && tokens.isInFrame[slot] === 0) tokens.isInFrame[slot++] = 1
    const from = tokens.hidden.at + begin * hidden * 4
    const count = slot - begin
    kernels.multiply(placeOf(begin), frameFromToken.at, from, zeros.at, width, hidden, count)
    while (slot < end && tokens.isInFrame[slot] === 1) slot++
  }
  return placeOf(first)
}
