import type { Arena, Block } from '../../text/arena.ts'
import type { Chain } from './chain.ts'
import { type Kernels, PADDED_LABELS } from './kernels.ts'
import { isCue, LABELS, MAY_END, MAY_START, PREVIOUS, PREVIOUS_AT } from './labels.ts'
import { LONGEST_WINDOW } from './window.ts'

export interface Labelling {
  readonly labels: Uint8Array
  readonly score: number
}

/** Room for the best score of each token's labels, and the scores of moves; rows are padded. */
export interface BestRoom {
  readonly best: Block<Float64Array>
  readonly moves: Block<Float64Array>
}

export const BEST_MEMORY = 8 * PADDED_LABELS * (LONGEST_WINDOW + LABELS) + 128

const NEVER = -1e30

export function createBestRoom(arena: Arena, transitions: Float32Array): BestRoom {
  const best = arena.doubles(LONGEST_WINDOW * PADDED_LABELS)
  const moves = arena.doubles(LABELS * PADDED_LABELS)
  moves.view.fill(NEVER)
  for (let label = 0; label < LABELS; label++) {
    for (const previous of previousOf(label)) {
      moves.view[previous * PADDED_LABELS + label] = transitions[previous * LABELS + label] ?? 0
    }
  }
  return { best, moves }
}

/** The best labelling (Viterbi), and its score. Where each came from is asked on the way back. */
export function bestLabelling(
  { scores, count, cue }: Chain,
  kernels: Kernels,
  { best, moves }: BestRoom,
): Labelling {
  const row = PADDED_LABELS * 8
  for (let t = 0; t < count; t++) {
    const at = t * PADDED_LABELS
    if (t > 0) kernels.advanceBest(best.at + t * row, best.at + (t - 1) * row, moves.at)
    for (let k = 0; k < LABELS; k++) {
      const reached = t > 0 ? (best.view[at + k] ?? 0) : MAY_START[k] === 1 ? 0 : NEVER
      const allowed = (t !== cue || isCue(k)) && (t !== count - 1 || MAY_END[k] === 1)
      best.view[at + k] = allowed ? reached + (scores[t * LABELS + k] ?? 0) : NEVER
    }
  }
  return trace(best.view, moves.view, count)
}

function trace(best: Float64Array, moves: Float64Array, count: number): Labelling {
  const last = (count - 1) * PADDED_LABELS
  let label = 0
  for (let k = 1; k < LABELS; k++) if ((best[last + k] ?? 0) > (best[last + label] ?? 0)) label = k
  const score = best[last + label] ?? 0
  const labels = new Uint8Array(count)
  for (let t = count - 1; t >= 0; t--) {
    labels[t] = label
    if (t > 0) label = cameFrom(best, moves, (t - 1) * PADDED_LABELS, label)
  }
  return { labels, score }
}

/** The label, in the row of scores at `at`, from which the next one is best reached. */
function cameFrom(best: Float64Array, moves: Float64Array, at: number, label: number): number {
  let from = 0
  let most = NEVER
  for (const previous of previousOf(label)) {
    const reached = (best[at + previous] ?? 0) + (moves[previous * PADDED_LABELS + label] ?? 0)
    if (reached <= most) continue
    most = reached
    from = previous
  }
  return from
}

function previousOf(label: number): Uint8Array {
  return PREVIOUS.subarray(PREVIOUS_AT[label] ?? 0, PREVIOUS_AT[label + 1] ?? 0)
}
