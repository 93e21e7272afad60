import { createArena } from '../../text/arena.ts'
import { type ChainKernel, chainMemory, createChainKernel, HIGHEST, ROW } from './chain-kernel.ts'
import { LABELS, PREVIOUS, PREVIOUS_AT } from './labels.ts'

/**
 * Label scores of a window's tokens, LABELS a token, and of neighbouring labels; NOTHING scores 0.
 */
export interface Chain {
  readonly scores: Float32Array
  readonly transitions: Float32Array
  readonly count: number
  /** The cue's place in the window: one of its labels must stand there. */
  readonly cue: number
}

/** Forward probabilities and what they come of. */
export interface Forward extends ChainKernel {
  /** Whose weights `moves` are. */
  movesOf: Float32Array | undefined
}

/** Room for chains of up to so many tokens. */
export function createForward(length: number): Forward {
  const arena = createArena(chainMemory(length))
  return { ...createChainKernel(arena, length), movesOf: undefined }
}

/**
 * Log of the summed weight of all labellings with the cue in place, relative to the labelling
 * that says "nothing" everywhere: the log-odds that there is an attribution at all.
 */
export function sumLabellings(chain: Chain, forward: Forward): number {
  const { transitions, count, cue } = chain
  if (forward.movesOf !== transitions) exponentiate(transitions, forward)
  let log = 0
  for (let t = 0; t < count; t++) log += copyScores(chain, t, forward)
  forward.run(count, cue)
  for (let t = 0; t < count; t++) log += Math.log(forward.scales[t] ?? 1)
  return log
}

/** Scores beyond the kernel's range are lowered with all others of their token; returns by how much. */
function copyScores({ scores }: Chain, t: number, forward: Forward): number {
  const [from, to] = [t * LABELS, t * ROW]
  const own = forward.scores
  let most = HIGHEST
  for (let k = 0; k < LABELS; k++) {
    const score = scores[from + k] ?? 0
    own[to + k] = score
    if (score > most) most = score
  }
  const lowered = most - HIGHEST
  if (lowered > 0) for (let k = to; k < to + LABELS; k++) own[k] = (own[k] ?? 0) - lowered
  return lowered
}

function exponentiate(transitions: Float32Array, forward: Forward): void {
  for (let k = 0; k < LABELS; k++)
    for (let p = PREVIOUS_AT[k] ?? 0; p < (PREVIOUS_AT[k + 1] ?? 0); p++) {
      const before = PREVIOUS[p] ?? 0
      forward.moves[before * ROW + k] = Math.exp(transitions[before * LABELS + k] ?? 0)
    }
  forward.movesOf = transitions
}
