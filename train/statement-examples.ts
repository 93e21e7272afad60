import { frameFeatures, MOST_FRAME_FEATURES } from '../src/statements/model/frame-features.ts'
import { type Tallies, tally, viewFrom } from '../src/statements/model/frame-view.ts'
import { createPaths, findPaths } from '../src/statements/model/paths.ts'
import { createSyntax, type LexemeCache, type Syntax } from '../src/statements/model/syntax.ts'
import { MOST_TOKEN_FEATURES, tokenFeatures } from '../src/statements/model/token-features.ts'
import { gatherTreeFacts, type TreeFacts } from '../src/statements/model/tree-facts.ts'
import { windowAround } from '../src/statements/model/window.ts'
import type { Analysis } from '../src/text/analysis.ts'
import type { PolnearArticle } from './polnear.ts'
import { createCounter } from './statement-counter.ts'
import type { FeatureIndex } from './statement-feature-index.ts'
import { type Gold, goldFrames } from './statement-gold.ts'
import { hashPut } from './statement-hashes.ts'

/** An article as the model learns from it. */
export interface Example {
  readonly article: PolnearArticle
  readonly syntax: Syntax
  readonly tree: TreeFacts
  readonly tallies: Tallies
  readonly gold: readonly Gold[]
}

export function createExamples(
  articles: readonly PolnearArticle[],
  analyses: readonly Analysis[],
): readonly Example[] {
  const lexemes: LexemeCache = new Map()
  return articles.flatMap((article, i) => {
    const analysis = analyses[i]
    if (!analysis) return []
    const syntax = createSyntax(analysis, lexemes)
    const gold = goldFrames(syntax, article.attributions)
    return [{ article, syntax, tree: gatherTreeFacts(syntax), tallies: tally(syntax), gold }]
  })
}

/** The article as others annotated it: where people differ, the networks should not be sure. */
export function otherViews(example: Example): readonly Example[] {
  const { article, syntax } = example
  return (article.alt ?? []).map(({ attributions }) => ({
    ...example,
    gold: goldFrames(syntax, attributions),
  }))
}

/** The rows of each token's features: `rows[from starts[i] to starts[i + 1]]`. */
export interface TokenRows {
  readonly rows: Int32Array
  readonly starts: Int32Array
}

export function tokenRows({ syntax, tree }: Example, row: FeatureIndex): TokenRows {
  const features = new Int32Array(2 * MOST_TOKEN_FEATURES)
  const rows = new Int32Array(syntax.count * MOST_TOKEN_FEATURES)
  const starts = new Int32Array(syntax.count + 1)
  let n = 0
  for (let i = 0; i < syntax.count; i++) {
    for (const hash of hashPut(features, tokenFeatures(syntax, tree, i, features, 0))) {
      const known = row(hash)
      if (known >= 0) rows[n++] = known
    }
    starts[i + 1] = n
  }
  return { rows: rows.slice(0, n), starts }
}

/** Hashes of the token features that occur at least `least` times, in ascending order. */
export function commonTokenFeatures(examples: readonly Example[], least: number): Int32Array {
  const counter = createCounter()
  const features = new Int32Array(2 * MOST_TOKEN_FEATURES)
  for (const { syntax, tree } of examples)
    for (let i = 0; i < syntax.count; i++)
      counter.add(hashPut(features, tokenFeatures(syntax, tree, i, features, 0)))
  return counter.common(least)
}

/** The same of the frame features that the annotated cues see. */
export function commonFrameFeatures(examples: readonly Example[], least: number): Int32Array {
  const counter = createCounter()
  const features = new Int32Array(2 * MOST_FRAME_FEATURES)
  const paths = createPaths()
  for (const { syntax, tree, tallies, gold } of examples) {
    for (const { head } of gold) {
      const window = windowAround(syntax, head)
      findPaths(syntax, tree, head, window, paths)
      const view = viewFrom(head, { syntax, tree, tallies, paths, window })
      for (let i = window.first; i < window.end; i++)
        counter.add(hashPut(features, frameFeatures(view, i, features)))
    }
  }
  return counter.common(least)
}
