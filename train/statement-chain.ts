import { logistic } from '../src/statements/logistic.ts'
import type { Chain } from '../src/statements/model/chain.ts'
import {
  isCue,
  LABELS,
  MAY_END,
  MAY_START,
  PREVIOUS,
  PREVIOUS_AT,
} from '../src/statements/model/labels.ts'
import { exponential } from './statement-exponential.ts'

/** What the sums over a chain's labellings, and their gradients, are computed from. */
export interface ChainSums {
  /** Forward probabilities, each token's adding up to 1, and what they were divided by. */
  readonly alpha: Float64Array
  readonly scales: Float64Array
  readonly beta: Float64Array
  /** Exponentials of the scores, 0 where the label cannot stand, and of the transitions. */
  readonly odds: Float64Array
  readonly moves: Float64Array
}

/** Room for chains of up to so many tokens. */
export function createChainSums(length: number): ChainSums {
  return {
    alpha: new Float64Array(length * LABELS),
    scales: new Float64Array(length),
    beta: new Float64Array(length * LABELS),
    odds: new Float64Array(length * LABELS),
    moves: new Float64Array(LABELS * LABELS),
  }
}

/**
 * The loss of a chain, −log probability of the gold labels (or of "nothing" everywhere, without
 * gold), and its gradients: `dScores` is set, `dTransitions` added to (rows of `width`).
 */
export function chainLoss(
  chain: Chain,
  gold: Uint8Array | undefined,
  sums: ChainSums,
  dScores: Float32Array,
  dTransitions: Float32Array,
  width: number,
): number {
  const logOdds = forwardSums(chain, sums)
  const probability = logistic(logOdds)
  const total = Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds)))
  backwardSums(chain.count, sums)
  addExpectations(chain.count, probability, sums, dScores, dTransitions, width)
  if (!gold) return total
  let score = 0
  for (let t = 0; t < chain.count; t++) {
    const label = gold[t] ?? 0
    const at = t * LABELS + label
    score += chain.scores[at] ?? 0
    dScores[at] = (dScores[at] ?? 0) - 1
    if (t === 0) continue
    const previous = gold[t - 1] ?? 0
    if (previous + label === 0) continue
    score += chain.transitions[previous * LABELS + label] ?? 0
    const move = previous * width + label
    dTransitions[move] = (dTransitions[move] ?? 0) - 1
  }
  return total - score
}

/**
 * The sums of src/statements/model/chain.ts in double precision, which gradients need; returns
 * the log-odds that there is an attribution at all.
 */
export function forwardSums(chain: Chain, sums: ChainSums): number {
  const { scores, transitions, count, cue } = chain
  const { alpha, odds, scales, moves } = sums
  for (let m = 0; m < LABELS * LABELS; m++) moves[m] = Math.exp(transitions[m] ?? 0)
  let log = 0
  for (let t = 0; t < count; t++) {
    const at = t * LABELS
    let best = 0
    for (let k = 1; k < LABELS; k++) best = Math.max(best, scores[at + k] ?? 0)
    let total = 0
    for (let k = 0; k < LABELS; k++) {
      const allowed = (t !== cue || isCue(k)) && (t !== count - 1 || MAY_END[k] === 1)
      const odd = allowed ? exponential((scores[at + k] ?? 0) - best) : 0
      odds[at + k] = odd
      const weight = odd === 0 ? 0 : odd * arrivals(alpha, moves, at, k)
      alpha[at + k] = weight
      total += weight
    }
    total = Math.max(total, 1e-300)
    for (let k = at; k < at + LABELS; k++) alpha[k] = (alpha[k] ?? 0) / total
    scales[t] = total
    log += Math.log(total) + best
  }
  return log
}

function arrivals(alpha: Float64Array, moves: Float64Array, at: number, label: number): number {
  if (at === 0) return MAY_START[label] ?? 0
  let weight = 0
  for (let p = PREVIOUS_AT[label] ?? 0; p < (PREVIOUS_AT[label + 1] ?? 0); p++) {
    const previous = PREVIOUS[p] ?? 0
    weight += (alpha[at - LABELS + previous] ?? 0) * (moves[previous * LABELS + label] ?? 0)
  }
  return weight
}

function backwardSums(count: number, { beta, odds, scales, moves }: ChainSums): void {
  beta.fill(0, 0, count * LABELS)
  for (let k = 0; k < LABELS; k++) beta[(count - 1) * LABELS + k] = MAY_END[k] ?? 0
  for (let t = count - 1; t > 0; t--) {
    for (let k = 0; k < LABELS; k++) {
      const at = t * LABELS + k
      const weight = ((beta[at] ?? 0) * (odds[at] ?? 0)) / (scales[t] ?? 1)
      if (weight === 0) continue
      for (let p = PREVIOUS_AT[k] ?? 0; p < (PREVIOUS_AT[k + 1] ?? 0); p++) {
        const previous = PREVIOUS[p] ?? 0
        const to = at - k - LABELS + previous
        beta[to] = (beta[to] ?? 0) + weight * (moves[previous * LABELS + k] ?? 0)
      }
    }
  }
}

function addExpectations(
  count: number,
  probability: number,
  { alpha, beta, odds, scales, moves }: ChainSums,
  dScores: Float32Array,
  dTransitions: Float32Array,
  width: number,
): void {
  for (let t = 0; t < count; t++) {
    for (let k = 0; k < LABELS; k++) {
      const at = t * LABELS + k
      dScores[at] = probability * (alpha[at] ?? 0) * (beta[at] ?? 0)
      if (t === 0) continue
      const weight = (probability * (beta[at] ?? 0) * (odds[at] ?? 0)) / (scales[t] ?? 1)
      if (weight === 0) continue
      for (let p = PREVIOUS_AT[k] ?? 0; p < (PREVIOUS_AT[k + 1] ?? 0); p++) {
        const previous = PREVIOUS[p] ?? 0
        if (previous + k === 0) continue
        const before = alpha[at - k - LABELS + previous] ?? 0
        const move = previous * width + k
        const odd = moves[previous * LABELS + k] ?? 0
        dTransitions[move] = (dTransitions[move] ?? 0) + weight * before * odd
      }
    }
  }
}
