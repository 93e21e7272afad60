import { type Chain, type Forward, sumLabellings } from '../src/statements/model/chain.ts'
import { ROW } from '../src/statements/model/chain-kernel.ts'
import { LABELS, MAY_END, PREVIOUS, PREVIOUS_AT } from '../src/statements/model/labels.ts'
import { LONGEST_WINDOW } from '../src/statements/model/window.ts'

const beta = new Float64Array(LONGEST_WINDOW * LABELS)

/**
 * The loss of a chain, −log probability of the gold labels (or of "nothing" everywhere, without
 * gold), and its gradients: `dScores` is set, `dTransitions` added to (rows of `width`).
 */
export function chainLoss(
  chain: Chain,
  gold: Uint8Array | undefined,
  forward: Forward,
  dScores: Float32Array,
  dTransitions: Float32Array,
  width: number,
): number {
  const logOdds = sumLabellings(chain, forward)
  const probability = 1 / (1 + Math.exp(-logOdds))
  const total = Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds)))
  backwardSums(chain.count, forward)
  addExpectations(chain.count, probability, forward, dScores, dTransitions, width)
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

function backwardSums(count: number, { odds, scales, moves }: Forward): void {
  beta.fill(0, 0, count * LABELS)
  for (let k = 0; k < LABELS; k++) beta[(count - 1) * LABELS + k] = MAY_END[k] ?? 0
  for (let t = count - 1; t > 0; t--) {
    for (let k = 0; k < LABELS; k++) {
      const weight = ((beta[t * LABELS + k] ?? 0) * (odds[t * ROW + k] ?? 0)) / (scales[t] ?? 1)
      if (weight === 0) continue
      for (let p = PREVIOUS_AT[k] ?? 0; p < (PREVIOUS_AT[k + 1] ?? 0); p++) {
        const previous = PREVIOUS[p] ?? 0
        const to = (t - 1) * LABELS + previous
        beta[to] = (beta[to] ?? 0) + weight * (moves[previous * ROW + k] ?? 0)
      }
    }
  }
}

function addExpectations(
  count: number,
  probability: number,
  { alpha, odds, scales, moves }: Forward,
  dScores: Float32Array,
  dTransitions: Float32Array,
  width: number,
): void {
  for (let t = 0; t < count; t++) {
    for (let k = 0; k < LABELS; k++) {
      const [at, row] = [t * LABELS + k, t * ROW + k]
      dScores[at] = probability * (alpha[row] ?? 0) * (beta[at] ?? 0)
      if (t === 0) continue
      const weight = (probability * (beta[at] ?? 0) * (odds[row] ?? 0)) / (scales[t] ?? 1)
      if (weight === 0) continue
      for (let p = PREVIOUS_AT[k] ?? 0; p < (PREVIOUS_AT[k + 1] ?? 0); p++) {
        const previous = PREVIOUS[p] ?? 0
        if (previous + k === 0) continue
        const before = alpha[(t - 1) * ROW + previous] ?? 0
        const move = previous * width + k
        const odd = moves[previous * ROW + k] ?? 0
        dTransitions[move] = (dTransitions[move] ?? 0) + weight * before * odd
      }
    }
  }
}
