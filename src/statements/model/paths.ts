import { feature } from './hash.ts'
import type { Syntax } from './syntax.ts'
import { LONGEST_WINDOW, type Window } from './window.ts'

/** How each token of a window hangs together with the cue in the tree. */
export interface Paths {
  /** From the cue up to the common ancestor and down by which relation, as a hash. */
  readonly path: Int32Array
  /** The child of that ancestor whose subtree the token belongs to; -1 for the ancestor itself. */
  readonly branch: Int32Array
  readonly steps: Int32Array
  /** Room to mark the cue (1), its head (2), that one's head (3) …; 0 elsewhere. */
  readonly ranks: Uint8Array
}

const UNRELATED = 1
const HIGHEST = 6
const DEEPEST = 20

export function createPaths(): Paths {
  return {
    path: new Int32Array(LONGEST_WINDOW),
    branch: new Int32Array(LONGEST_WINDOW),
    steps: new Int32Array(LONGEST_WINDOW),
    ranks: new Uint8Array(LONGEST_WINDOW),
  }
}

export function findPaths(syntax: Syntax, cue: number, window: Window, paths: Paths): void {
  const { heads, relations, sentenceOf } = syntax
  const { first, end } = window
  markAncestors(heads, cue, window, paths.ranks)
  for (let i = first; i < end; i++) {
    const slot = i - first
    let at = i
    let child = -1
    let steps = 0
    let rank = -1
    if (sentenceOf[i] === sentenceOf[cue]) {
      while (at >= first && at < end && steps < DEEPEST) {
        rank = (paths.ranks[at - first] ?? 0) - 1
        if (rank >= 0) break
        child = at
        at = heads[at] ?? -1
        steps++
      }
    }
    paths.branch[slot] = child
    paths.steps[slot] = steps
    if (rank < 0) paths.path[slot] = UNRELATED
    else if (child < 0) paths.path[slot] = feature(60, rank)
    else paths.path[slot] = feature(child < at ? 61 : 62, relations[child] ?? 0, rank)
  }
}

function markAncestors(heads: Int32Array, cue: number, window: Window, ranks: Uint8Array): void {
  ranks.fill(0, 0, window.end - window.first)
  let at = cue
  for (let rank = 1; rank <= HIGHEST && at >= window.first && at < window.end; rank++) {
    ranks[at - window.first] = rank
    at = heads[at] ?? -1
  }
}
