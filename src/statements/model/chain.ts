import { createArena } from '../../text/arena.ts'
import { type ChainKernel, chainMemory, createChainKernel, ROW } from './chain-kernel.ts'
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
  const { scores, transitions, count, cue } = chain
  if (forward.movesOf !== transitions) exponentiate(transitions, forward)
  for (let t = 0; t < count; t++)
    for (let k = 0; k < LABELS; k++) forward.scores[t * ROW + k] = scores[t * LABELS + k] ?? 0
  forward.run(count, cue)
  let log = 0
  for (let t = 0; t < count; t++) log += Math.log(forward.scales[t] ?? 1)
  return log
}

function exponentiate(transitions: Float32Array, forward: Forward): void {
  for (let k = 0; k < LABELS; k++)
    for (let p = PREVIOUS_AT[k] ?? 0; p < (PREVIOUS_AT[k + 1] ?? 0); p++) {
      const before = PREVIOUS[p] ?? 0
      forward.moves[before * ROW + k] = Math.exp(transitions[before * LABELS + k] ?? 0)
    }
  forward.movesOf = transitions
}
