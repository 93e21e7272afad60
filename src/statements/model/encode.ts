import { addFeatureRows } from './feature-rows.ts'
import { multiplyAll } from './multiply-all.ts'
import type { Network } from './network.ts'
import { inputWidth, runLayer } from './recurrence.ts'
import type { Syntax } from './syntax.ts'
import { tokenFeatures } from './token-features.ts'
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
  const { dimensions, kernels, tokens, cueWeights, cueBias } = network
  const { token, hidden } = dimensions
  const count = end - first
  tokens.isInFrame.fill(0, 0, count)
  embed(network, syntax, tree, first, count)
  runLayer(kernels, token, tokens.input, tokens.output, count, syntax.paragraphOf, first)
  const { at } = tokens.hidden
  multiplyAll(network, network.toHidden, tokens.output.at, at, count)
  kernels.rectify(at, at, hidden, count, hidden * 4, hidden * 4)
  kernels.multiply(tokens.cue.at, cueWeights.at, at, cueBias.at, 1, hidden, count)
}

function embed(
  network: Network,
  syntax: Syntax,
  tree: TreeFacts,
  first: number,
  count: number,
): void {
  const { features, ends, tokens, tokenTable, tokenBias, dimensions } = network
  const width = inputWidth(dimensions.token)
  repeat(tokenBias.view, count, tokens.input.view)
  const vectors = { target: tokens.input.at, count, width, groups: 1 }
  const [out, to] = [features.view, ends.view]
  addFeatureRows(network, tokenTable, vectors, (slot, at) => {
    to[at + 1] = tokenFeatures(syntax, tree, first + slot, out, to[at] ?? 0)
  })
}

/** Writes a vector so many times, twice as much at a time. */
function repeat(vector: Float32Array, count: number, target: Float32Array): void {
  const size = vector.length * count
  target.set(vector)
  for (let done = vector.length; done < size; done *= 2)
    target.copyWithin(done, 0, Math.min(done, size - done))
}
