import { exponential } from './exponential.ts'
import { isCue, LABELS, MAY_END, MAY_START, PREVIOUS, PREVIOUS_AT } from './labels.ts'

/** Label scores of a window's tokens, LABELS a token, and of neighbouring labels. */
export interface Chain {
  readonly scores: Float32Array
  readonly transitions: Float32Array
  readonly count: number
  /** The cue's place in the window: one of its labels must stand there. */
  readonly cue: number
}

/** Forward probabilities, each token's adding up to 1, and what they were scaled by. */
export interface Forward {
  readonly alpha: Float64Array
  readonly odds: Float64Array
  readonly scales: Float64Array
  readonly moves: Float64Array
  /** The same in the order of PREVIOUS. */
  readonly into: Float64Array
  /** Whose weights `moves` are. */
  movesOf: Float32Array | undefined
}

export function createForward(length: number): Forward {
  return {
    alpha: new Float64Array(length * LABELS),
    odds: new Float64Array(length * LABELS),
    scales: new Float64Array(length),
    moves: new Float64Array(LABELS * LABELS),
    into: new Float64Array(PREVIOUS.length),
    movesOf: undefined,
  }
}

/**
 * Log of the summed weight of all labellings with the cue in place, relative to the labelling
 * that says "nothing" everywhere: the log-odds that there is an attribution at all.
 */
export function sumLabellings(chain: Chain, forward: Forward): number {
  const { scores, transitions, count, cue } = chain
  const { alpha, odds, scales, into } = forward
  if (forward.movesOf !== transitions) exponentiate(transitions, forward)
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
      const weight = odd === 0 ? 0 : odd * arrivals(alpha, into, at, k)
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

function exponentiate(transitions: Float32Array, forward: Forward): void {
  for (let m = 0; m < LABELS * LABELS; m++) forward.moves[m] = Math.exp(transitions[m] ?? 0)
  for (let k = 0; k < LABELS; k++)
    for (let p = PREVIOUS_AT[k] ?? 0; p < (PREVIOUS_AT[k + 1] ?? 0); p++)
      forward.into[p] = forward.moves[(PREVIOUS[p] ?? 0) * LABELS + k] ?? 0
  forward.movesOf = transitions
}

function arrivals(alpha: Float64Array, into: Float64Array, at: number, label: number): number {
  if (at === 0) return MAY_START[label] ?? 0
  const before = at - LABELS
  const end = PREVIOUS_AT[label + 1] ?? 0
  let weight = 0
  for (let p = PREVIOUS_AT[label] ?? 0; p < end; p++)
    weight += (alpha[before + (PREVIOUS[p] ?? 0)] ?? 0) * (into[p] ?? 0)
  return weight
}
