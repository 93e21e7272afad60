import type { Chain } from './chain.ts'
import { addFeatureRows } from './feature-rows.ts'
import { FRAME_GROUPS, listFrameFeatures } from './frame-features.ts'
import type { FrameView } from './frame-view.ts'
import { LABELS } from './labels.ts'
import { multiplyAll } from './multiply-all.ts'
import type { Network } from './network.ts'
import { inputWidth, runLayer } from './recurrence.ts'

/**
 * Scores the labels of a window's tokens as seen from one cue. `first` is the token in slot 0 of
 * what was encoded last. The chain is valid until the next call.
 */
export function scoreFrame(network: Network, view: FrameView, first: number): Chain {
  const { dimensions, kernels, frame, toLabels, transitions } = network
  const { cue, window } = view
  const count = window.end - window.first
  embed(network, view, count, first)
  runLayer(kernels, dimensions.frame, frame.input, frame.output, count)
  const { at, view: scores } = frame.scores
  multiplyAll(network, toLabels, frame.output.at, at, count)
  for (let t = 0; t < count; t++) scores[t * LABELS] = 0
  return { scores, transitions, count, cue: cue - window.first }
}

function embed(network: Network, view: FrameView, count: number, first: number): void {
  const { features, ends, frame, frameTable, dimensions, kernels, tokens } = network
  const { hidden } = dimensions
  const width = inputWidth(dimensions.frame)
  const begin = view.window.first
  const { fromCue, input } = frame
  const cue = tokens.hidden.at + (view.cue - first) * hidden * 4
  const parts = partsInFrames(network, begin - first, begin - first + count)
  multiplyAll(network, network.fromCue, cue, fromCue.at, 1)
  kernels.add(input.at, fromCue.at, parts, width, count)
  const vectors = { target: input.at, count, width, groups: FRAME_GROUPS }
  addFeatureRows(network, frameTable, vectors, (slot, at) =>
    listFrameFeatures(view, begin + slot, features.view, ends.view, at),
  )
}

/** Where the parts of tokens in the input of frames are; computed when the first window reaches them. */
function partsInFrames(network: Network, first: number, end: number): number {
  const { tokens, dimensions, fromToken } = network
  const { hidden, frame } = dimensions
  const width = inputWidth(frame)
  const placeOf = (slot: number) => tokens.toFrame.at + slot * width * 4
  for (let slot = first; slot < end; ) {
    const begin = slot
    while (slot < end && tokens.isInFrame[slot] === 0) tokens.isInFrame[slot++] = 1
    const from = tokens.hidden.at + begin * hidden * 4
    const count = slot - begin
    multiplyAll(network, fromToken, from, placeOf(begin), count)
    while (slot < end && tokens.isInFrame[slot] === 1) slot++
  }
  return placeOf(first)
}
