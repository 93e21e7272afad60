import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Analyser, createAnalyser } from '../src/text/analyse.ts'
import type { Analysis } from '../src/text/analysis.ts'
import { writeTextModel } from '../src/text/model-file.ts'
import type { PolnearArticle } from './polnear.ts'
import { FOLDS, trainText } from './text-model.ts'
import { type SilverText, silverTexts } from './text-silver.ts'

export const TEXT_MODEL = 'models/text.bin'

/** Where fold models are kept between runs; git does not see it. */
const CACHE = '.scratch/text'

/**
 * Analyses of the training articles, in their order, each by a model that did not learn from
 * it: what a later model learns from should look as it will on texts nobody has seen. Takes
 * the fold models that the last training left behind, and trains when there are none.
 */
export function unseenAnalyses(articles: readonly PolnearArticle[]): readonly Analysis[] {
  if (!existsSync(foldPath(FOLDS - 1))) trainTextFiles(articles, TEXT_MODEL)
  const analysers = Array.from({ length: FOLDS }, (_, fold) => analyserAt(foldPath(fold)))
  const foldOf = foldsById(silverTexts(articles))
  return articles.map(({ id, text }) => {
    const analyse = analysers[foldOf.get(id) ?? 0]
    if (!analyse) throw new Error(`no analyser for the fold of ${id}`)
    return analyse(text)
  })
}

/** Trains the model of all articles into a file, then the fold models into the cache. */
export function trainTextFiles(articles: readonly PolnearArticle[], path: string): void {
  const { whole, trainFold } = trainText(silverTexts(articles))
  writeFileSync(path, writeTextModel(whole))
  mkdirSync(CACHE, { recursive: true })
  for (let fold = 0; fold < FOLDS; fold++) {
    writeFileSync(foldPath(fold), writeTextModel(trainFold(fold)))
  }
}

function foldPath(fold: number): string {
  return join(CACHE, `fold-${fold}.bin`)
}

function analyserAt(path: string): Analyser {
  return createAnalyser(readFileSync(path))
}

function foldsById(texts: readonly SilverText[]): ReadonlyMap<string, number> {
  return new Map(texts.map(({ id }, i) => [id, i % FOLDS]))
}
