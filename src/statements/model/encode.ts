import { addFeatureRows } from './feature-rows.ts'
import type { Network } from './network.ts'
import { inputWidth, outputWidth, runLayer } from './recurrence.ts'
import type { Syntax } from './syntax.ts'
import { listTokenFeatures, TOKEN_GROUPS } from './token-features.ts'
import type { TreeFacts } from './tree-facts.ts'

/**
 * Computes the hidden state of each token of `[first, end)` and the log-odds that it is a cue's
 * head, into the network's rooms (from slot 0 on).
 */
export function encode(
  network: Network,
  syntax: Syntax,
  tree: TreeFacts,
  first: number,
  end: number,
): void {
  const { dimensions, kernels, tokens, dense } = network
  const { token, hidden } = dimensions
  const output = outputWidth(token)
  const count = end - first
  tokens.isInFrame.fill(0, 0, count)
  embed(network, syntax, tree, first, count)
  runLayer(kernels, token, tokens.input, tokens.output, count, syntax.paragraphOf, first)
  for (let t = 0; t < count; t++) {
    const at = tokens.hidden.at + t * hidden * 4
    const from = tokens.output.at + t * output * 4
    kernels.multiply(at, dense.hiddenWeights.at, from, dense.hiddenBias.at, hidden, output)
    kernels.rectify(at, at, hidden)
    kernels.multiply(tokens.cue.at + t * 4, dense.cueWeights.at, at, dense.cueBias.at, 1, hidden)
  }
}

function embed(
  network: Network,
  syntax: Syntax,
  tree: TreeFacts,
  first: number,
  count: number,
): void {
  const { features, ends, tokens, tokenTable, dense, dimensions } = network
  const width = inputWidth(dimensions.token)
  for (let slot = 0; slot < count; slot++) tokens.input.view.set(dense.tokenBias.view, slot * width)
  const vectors = { target: tokens.input.at, count, width, groups: TOKEN_GROUPS }
  const text = { syntax, tree, first }
  addFeatureRows(network, tokenTable, vectors, (slot, at) =>
    listTokenFeatures(text, first + slot, features.view, ends.view, at),
  )
}
