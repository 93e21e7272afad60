import { feature } from './hash.ts'
import type { Syntax } from './syntax.ts'
import { leadOf, type TreeFacts } from './tree-facts.ts'
import { LONGEST_WINDOW, type Window } from './window.ts'

/**
 * How each token of a window hangs together with the cue in the tree; behind the last token
 * stands what lies beyond the window.
 */
export interface Paths {
  /** From the cue up to the common ancestor and down by which relation, as a hash. */
  readonly path: Int32Array
  /** The child of that ancestor whose subtree the token belongs to; -1 for the ancestor itself. */
  readonly branch: Int32Array
  /** The child of that child whose subtree it belongs to; -1 for the child itself. */
  readonly twig: Int32Array
  /** The words that lead the branch in, as a hash. */
  readonly lead: Int32Array
  /** The twig's relation and the words that lead it in, as a hash. */
  readonly twigKind: Int32Array
  readonly steps: Int32Array
  /** Room to mark the cue (1), its head (2), that one's head (3) …; 0 elsewhere. */
  readonly ranks: Uint8Array
}

const UNRELATED = 1
const HIGHEST = 6
const DEEPEST = 20

export function createPaths(): Paths {
  const room = () => new Int32Array(LONGEST_WINDOW + 1)
  return {
    path: room(),
    branch: room(),
    twig: room(),
    lead: room(),
    twigKind: room(),
    steps: room(),
    ranks: new Uint8Array(LONGEST_WINDOW),
  }
}

const NO_TWIG = 99
const BEYOND = { path: 3, lead: 5, twigKind: feature(0, NO_TWIG, 0) }

export function findPaths(
  syntax: Syntax,
  tree: TreeFacts,
  cue: number,
  window: Window,
  paths: Paths,
): void {
  const { heads, relations, sentenceOf } = syntax
  const { first, end } = window
  markAncestors(heads, cue, window, paths.ranks)
  for (let i = first; i < end; i++) {
    const slot = i - first
    let at = i
    let child = -1
    let below = -1
    let steps = 0
    let rank = -1
    if (sentenceOf[i] === sentenceOf[cue]) {
      while (at >= first && at < end && steps < DEEPEST) {
        rank = (paths.ranks[at - first] ?? 0) - 1
        if (rank >= 0) break
        below = child
        child = at
        at = heads[at] ?? -1
        steps++
      }
    }
    paths.branch[slot] = child
    paths.steps[slot] = steps
    paths.twig[slot] = below
    paths.lead[slot] = leadOf(tree, child)
    const relation = below < 0 ? NO_TWIG : (relations[below] ?? 0)
    paths.twigKind[slot] = feature(0, relation, leadOf(tree, below))
    if (rank < 0) paths.path[slot] = UNRELATED
    else if (child < 0) paths.path[slot] = feature(60, rank)
    else paths.path[slot] = feature(child < at ? 61 : 62, relations[child] ?? 0, rank)
  }
  const beyond = end - first
  paths.path[beyond] = BEYOND.path
  paths.branch[beyond] = -1
  paths.twig[beyond] = -1
  paths.lead[beyond] = BEYOND.lead
  paths.twigKind[beyond] = BEYOND.twigKind
}

function markAncestors(heads: Int32Array, cue: number, window: Window, ranks: Uint8Array): void {
  ranks.fill(0, 0, window.end - window.first)
  let at = cue
  for (let rank = 1; rank <= HIGHEST && at >= window.first && at < window.end; rank++) {
    ranks[at - window.first] = rank
    at = heads[at] ?? -1
  }
}
