import { readFileSync } from 'node:fs'
import { sumLabellings } from '../src/statements/model/chain.ts'
import { encode } from '../src/statements/model/encode.ts'
import { scoreFrame } from '../src/statements/model/frame.ts'
import { tally, viewFrom } from '../src/statements/model/frame-view.ts'
import { LABELS } from '../src/statements/model/labels.ts'
import { readStatementModel } from '../src/statements/model/model-file.ts'
import { createNetwork, MOST_TOKENS, type Network } from '../src/statements/model/network.ts'
import { createPaths, findPaths } from '../src/statements/model/paths.ts'
import { createSyntax } from '../src/statements/model/syntax.ts'
import { gatherTreeFacts } from '../src/statements/model/tree-facts.ts'
import { LONGEST_WINDOW, windowAround } from '../src/statements/model/window.ts'
import { createAnalyser } from '../src/text/analyse.ts'
import type { PolnearArticle } from '../train/polnear.ts'
import { goldFrames, labelWindow } from '../train/statement-gold.ts'

/** An annotation that a window cannot hold has no likelihood: it counts as much as this. */
const MOST = 30

interface Loss {
  readonly heads: number
  readonly tokens: number
  readonly frames: number
  readonly golds: number
}

const NONE: Loss = { heads: 0, tokens: 0, frames: 0, golds: 0 }

/**
 * How unlikely the networks find what people marked, in nats: a finer measure than F1. Of heads a
 * thousand tokens, of the labelling an annotated cue. The few articles that do not fit into the
 * network's room at once are left out.
 */
export function printLoss(articles: readonly PolnearArticle[]): void {
  const analyse = createAnalyser(readFileSync('models/text.bin'))
  const network = createNetwork(readStatementModel(readFileSync('models/statements.bin')))
  const sum = articles
    .map((article) => lossOf(network, analyse, article))
    .reduce((a, b) => ({
      heads: a.heads + b.heads,
      tokens: a.tokens + b.tokens,
      frames: a.frames + b.frames,
      golds: a.golds + b.golds,
    }))
  const heads = ((1000 * sum.heads) / sum.tokens).toFixed(1)
  console.log(`\nloss: heads ${heads}, frames ${(sum.frames / sum.golds).toFixed(2)}`)
}

const paths = createPaths()
const labels = new Uint8Array(LONGEST_WINDOW)

function lossOf(
  network: Network,
  analyse: ReturnType<typeof createAnalyser>,
  { text, attributions }: PolnearArticle,
): Loss {
  const syntax = createSyntax(analyse(text), new Map())
  if (syntax.count > MOST_TOKENS) return NONE
  const shared = { syntax, tree: gatherTreeFacts(syntax), tallies: tally(syntax), paths }
  encode(network, syntax, shared.tree, 0, syntax.count)
  const golds = goldFrames(syntax, attributions)
  const isHead = new Set(golds.map(({ head }) => head))
  let heads = 0
  for (let i = 0; i < syntax.count; i++) {
    const odds = network.tokens.cue.view[i] ?? 0
    heads += Math.log1p(Math.exp(isHead.has(i) ? -odds : odds))
  }
  let frames = 0
  for (const gold of golds) {
    const window = windowAround(syntax, gold.head)
    findPaths(syntax, shared.tree, gold.head, window, paths)
    const chain = scoreFrame(network, viewFrom(gold.head, { ...shared, window }), 0)
    labelWindow(gold, window, labels)
    frames += Math.min(sumLabellings(chain, network.forward) - scoreOf(chain), MOST)
  }
  return { heads, tokens: syntax.count, frames, golds: golds.length }
}

/** The score of the labelling in `labels`; between two tokens without a label nothing is added. */
function scoreOf({ scores, transitions, count }: Parameters<typeof sumLabellings>[0]): number {
  let score = 0
  for (let t = 0; t < count; t++) {
    const label = labels[t] ?? 0
    const before = t > 0 ? (labels[t - 1] ?? 0) : 0
    score += scores[t * LABELS + label] ?? 0
    if (t > 0 && before + label > 0) score += transitions[before * LABELS + label] ?? 0
  }
  return score
}
