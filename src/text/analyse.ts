import type { Analysis } from './analysis.ts'
import { TAGS } from './labels.ts'
import { createLemmatiser } from './lemma.ts'
import { readTextModel } from './model-file.ts'
import { createParser } from './parser.ts'
import { splitSentences } from './sentences.ts'
import { createTagger } from './tagger.ts'
import { tokenise } from './tokens.ts'
import { describeWords } from './words.ts'

/** Finds the syntax of any text; time and memory grow linearly with its length. */
export type Analyser = (text: string) => Analysis

/** Takes the bytes of models/text.bin; throws InvalidInput when they are something else. */
export function createAnalyser(bytes: Uint8Array): Analyser {
  const model = readTextModel(bytes)
  const tag = createTagger(model.tagger)
  const parse = createParser(model.parser)
  const lemmatise = createLemmatiser(model.lemmas)
  return (text) => {
    const tokens = tokenise(text)
    const sentences = splitSentences(text, tokens)
    const words = describeWords(text, tokens)
    const tags = tag(words, sentences)
    const { heads, relations } = parse(words.forms, tags, sentences)
    const lemma = (token: number) =>
      lemmatise(
        text.slice(tokens.starts[token], tokens.ends[token]),
        TAGS[tags[token] ?? 0] ?? 'NN',
      )
    return { text, tokens, sentences, forms: words.forms, tags, heads, relations, lemma }
  }
}
