import type { TextModel } from '../src/text/model-file.ts'
import { createTagger } from '../src/text/tagger.ts'
import { type ParsedText, trainParser } from './parser.ts'
import { trainTagger } from './tagger.ts'
import { trainLemmas } from './text-lemmas.ts'
import type { SilverText } from './text-silver.ts'

/** Texts are dealt to this many folds in turn; each fold has a model that never saw it. */
export const FOLDS = 3

/** The model of all texts; and for a fold, trained when asked for, that of the other folds. */
export interface TrainedText {
  readonly whole: TextModel
  readonly trainFold: (fold: number) => TextModel
}

/** The same texts give the same models. */
export function trainText(texts: readonly SilverText[]): TrainedText {
  const lemmas = trainLemmas(texts)
  const taggers = Array.from({ length: FOLDS }, (_, fold) => trainTagger(without(texts, fold)))
  const tag = taggers.map(createTagger)
  // The parser learns from tags as it will meet them: given by a tagger that did not see the text.
  const seen: readonly ParsedText[] = texts.map((text, i) => ({
    ...text,
    seenTags: tag[i % FOLDS]?.(text.words, text.sentences) ?? text.tags,
  }))
  return {
    whole: { tagger: trainTagger(texts), parser: trainParser(seen), lemmas },
    trainFold: (fold) => ({
      tagger: taggers[fold] ?? trainTagger(without(texts, fold)),
      parser: trainParser(without(seen, fold)),
      lemmas,
    }),
  }
}

function without<T>(items: readonly T[], fold: number): T[] {
  return items.filter((_, i) => i % FOLDS !== fold)
}
