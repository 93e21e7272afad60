import type { TextModel } from '../src/text/model-file.ts'
import { createTagger } from '../src/text/tagger.ts'
import { type ParsedText, trainParser } from './parser.ts'
import { trainTagger } from './tagger.ts'
import { trainLemmas } from './text-lemmas.ts'
import type { SilverText } from './text-silver.ts'

const FOLDS = 3

/** Trains tagger, parser and lemmas; the same texts give the same model. */
export function trainTextModel(texts: readonly SilverText[]): TextModel {
  return {
    tagger: trainTagger(texts),
    parser: trainParser(withSeenTags(texts)),
    lemmas: trainLemmas(texts),
  }
}

/** Each text with the tags of a tagger that did not learn from it, as the parser will see them. */
function withSeenTags(texts: readonly SilverText[]): readonly ParsedText[] {
  const taggers = Array.from({ length: FOLDS }, (_, fold) =>
    createTagger(trainTagger(texts.filter((_, i) => i % FOLDS !== fold))),
  )
  return texts.map((text, i) => {
    const tag = taggers[i % FOLDS]
    return { ...text, seenTags: tag ? tag(text.words, text.sentences) : text.tags }
  })
}
