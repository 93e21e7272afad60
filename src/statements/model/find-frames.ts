import { bestLabelling } from './best-labelling.ts'
import { createForward, sumLabellings } from './chain.ts'
import { encode } from './encode.ts'
import { scoreFrame } from './frame.ts'
import { tally } from './frame-features.ts'
import { MOST_TOKENS, type Network } from './network.ts'
import { createPaths, findPaths } from './paths.ts'
import { readLabels, type Segments } from './read-labels.ts'
import type { Syntax } from './syntax.ts'
import { gatherTreeFacts } from './tree-facts.ts'
import { LONGEST_WINDOW, windowAround } from './window.ts'

/** A cue's head and its best labelling. */
export interface Frame {
  readonly cue: number
  readonly segments: Segments
  /** Log-odds that the token heads a cue with an attribution at all. */
  readonly logOdds: number
  /** Log of the share of the best labelling among all that have the cue. */
  readonly logShare: number
}

/** How much the token's own look counts beside its frame's; chosen on the corpus's dev split. */
const SPOTTED = 0.3

const paths = createPaths()
const forward = createForward(LONGEST_WINDOW)
const BLOCK = MOST_TOKENS - 2 * LONGEST_WINDOW

/**
 * Labels the window of every token that may head a cue (`look`: the least probability). Works
 * in blocks, so that memory does not grow with the text; blocks overlap by a window.
 */
export function findFrames(network: Network, syntax: Syntax, look: number): readonly Frame[] {
  const frames: Frame[] = []
  const shared = { syntax, tree: gatherTreeFacts(syntax), tallies: tally(syntax), paths }
  const least = Math.log(look / (1 - look))
  for (let from = 0; from < syntax.count; from += BLOCK) {
    const first = Math.max(0, from - LONGEST_WINDOW)
    const to = Math.min(from + BLOCK, syntax.count)
    encode(network, syntax, shared.tree, first, Math.min(to + LONGEST_WINDOW, syntax.count))
    for (let cue = from; cue < to; cue++) {
      const spotted = network.tokens.cue.view[cue - first] ?? 0
      if (spotted < least) continue
      const window = windowAround(syntax, cue)
      findPaths(syntax, cue, window, paths)
      const chain = scoreFrame(network, { ...shared, cue, window }, first)
      const labelled = sumLabellings(chain, forward)
      const { labels, score } = bestLabelling(chain, network.kernels, network.best)
      const logOdds = (1 - SPOTTED) * labelled + SPOTTED * spotted
      const segments = readLabels(labels, window.first)
      frames.push({ cue, segments, logOdds, logShare: score - labelled })
    }
  }
  return frames
}
