import type { Network } from '../src/text/network.ts'
import { seeded } from './text-perceptron.ts'

/**
 * Trains a Network by gradient descent (Adagrad, one rate a row of weights), leaving out a
 * share of the features at random, and keeps the average of the weights over the later rounds.
 */
export interface NetworkTrainer {
  /** Scores of the outputs, of all features. */
  readonly scores: Float64Array
  forward(features: Int32Array): void
  /** Takes a step against the gradient of the loss by each output, at the last `forward`. */
  backward(gradient: Float64Array, rate: number): void
  /** Adds the present weights to the average. */
  remember(): void
  /** The averaged network, in eight bits. */
  network(): Network
}

/** Share of the features left out of each step of training. */
const DROPPED = 0.1

export function newTrainer(bits: number, hidden: number, outputs: number): NetworkTrainer {
  const random = seeded(7)
  const mask = (1 << bits) - 1
  const weights = {
    rows: Float32Array.from({ length: hidden << bits }, () => (random() - 0.5) * 0.1),
    bias: new Float32Array(hidden).fill(0.1),
    outputs: Float32Array.from({ length: outputs * hidden }, () => (random() - 0.5) * 0.4),
  }
  const sums = {
    rows: new Float32Array(hidden << bits),
    bias: new Float32Array(hidden),
    outputs: new Float32Array(outputs * hidden),
  }
  let remembered = 0
  const rowSquares = new Float32Array(1 << bits).fill(1e-3)
  const outputSquares = new Float32Array(outputs * hidden).fill(1e-2)
  const units = new Float32Array(hidden)
  const slopes = new Float32Array(hidden)
  const scores = new Float64Array(outputs)
  const kept = new Int32Array(256)
  let keptCount = 0
  let noise = 12345

  function drops(): boolean {
    noise = (Math.imul(noise, 1664525) + 1013904223) | 0
    return (noise >>> 8) % 1000 < DROPPED * 1000
  }

  function forward(features: Int32Array): void {
    keptCount = 0
    units.set(weights.bias)
    for (let f = 0; f < features.length; f++) {
      if (drops()) continue
      const from = ((features[f] ?? 0) & mask) * hidden
      kept[keptCount++] = from
      for (let unit = 0; unit < hidden; unit++) {
        units[unit] = (units[unit] ?? 0) + (weights.rows[from + unit] ?? 0)
      }
    }
    for (let output = 0; output < outputs; output++) scores[output] = scoreOf(output * hidden)
  }

  function scoreOf(from: number): number {
    let score = 0
    for (let unit = 0; unit < hidden; unit++) {
      score += Math.max(0, units[unit] ?? 0) * (weights.outputs[from + unit] ?? 0)
    }
    return score
  }

  function backward(gradient: Float64Array, rate: number): void {
    let squares = 0
    for (let unit = 0; unit < hidden; unit++) {
      const slope = stepOutputs(unit, gradient, rate)
      slopes[unit] = slope
      squares += slope * slope
      weights.bias[unit] = (weights.bias[unit] ?? 0) - rate * 0.1 * slope
    }
    for (let f = 0; f < keptCount; f++) stepRow(kept[f] ?? 0, squares / hidden, rate)
  }

  /** Returns the slope of the loss by the unit, before the step. */
  function stepOutputs(unit: number, gradient: Float64Array, rate: number): number {
    const value = units[unit] ?? 0
    if (value <= 0) return 0
    let slope = 0
    for (let output = 0; output < outputs; output++) {
      const at = output * hidden + unit
      const weight = weights.outputs[at] ?? 0
      slope += (gradient[output] ?? 0) * weight
      const by = (gradient[output] ?? 0) * value
      const square = (outputSquares[at] ?? 0) + by * by
      outputSquares[at] = square
      weights.outputs[at] = weight - (rate * by) / Math.sqrt(square)
    }
    return slope
  }

  function stepRow(from: number, square: number, rate: number): void {
    const row = from / hidden
    const total = (rowSquares[row] ?? 0) + square
    rowSquares[row] = total
    const step = rate / Math.sqrt(total)
    for (let unit = 0; unit < hidden; unit++) {
      weights.rows[from + unit] = (weights.rows[from + unit] ?? 0) - step * (slopes[unit] ?? 0)
    }
  }

  function remember(): void {
    remembered++
    addTo(sums.rows, weights.rows)
    addTo(sums.bias, weights.bias)
    addTo(sums.outputs, weights.outputs)
  }

  function network(): Network {
    const rows = sums.rows.map((sum) => (sum / remembered) * (1 - DROPPED))
    const step = stepOf(rows)
    return {
      rows: Int8Array.from(rows, (weight) =>
        Math.max(-127, Math.min(127, Math.round(weight / step))),
      ),
      bias: sums.bias.map((sum) => sum / remembered / step),
      outputs: sums.outputs.map((sum) => sum / remembered),
    }
  }

  return { scores, forward, backward, remember, network }
}

function addTo(sums: Float32Array, weights: Float32Array): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0)
}

/** The weight that one unit of eight bits stands for: all but 1 weight in 10,000 fit in. */
function stepOf(rows: Float32Array): number {
  const sizes = rows.map(Math.abs).sort()
  return (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / 127
}
