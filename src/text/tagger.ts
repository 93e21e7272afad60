import { createLabelScorer } from './label-scores.ts'
import { classFinder, type Lexicon } from './lexicon.ts'
import type { SentenceList } from './sentences.ts'
import { fillTaggerFeatures, TAGGER_FEATURES, type TaggerInput } from './tagger-features.ts'
import type { WordList } from './words.ts'

/** A linear model over hashed features; see Collins (EMNLP 2002) for its training. */
export interface TaggerModel {
  readonly lexicon: Lexicon
  /** One weight for a feature and tag together, at `slotOf`; a power of two of them. */
  readonly weights: Int8Array
}

export type Tagger = (words: WordList, sentences: SentenceList) => Uint8Array

/** Tags greedily from left to right; words with one known tag cost a look-up. */
export function createTagger({ lexicon, weights }: TaggerModel): Tagger {
  const classOf = classFinder(lexicon)
  const { firsts, members } = lexicon
  const { features, best } = createLabelScorer(weights, TAGGER_FEATURES)

  function tagSentence(input: TaggerInput, first: number, end: number): void {
    for (let token = first; token < end; token++) {
      const kind = input.classes[token] ?? 0
      const from = firsts[kind] ?? 0
      const to = firsts[kind + 1] ?? 0
      if (to - from === 1) input.tags[token] = members[from] ?? 0
      else {
        fillTaggerFeatures(features, input, token, first, end)
        input.tags[token] = best(members, from, to)
      }
    }
  }

  return (words, { count, firstTokens }) => {
    const tokens = words.forms.length
    const input = { words, classes: new Uint16Array(tokens), tags: new Uint8Array(tokens) }
    for (let token = 0; token < tokens; token++) input.classes[token] = classOf(words, token)
    for (let s = 0; s < count; s++) tagSentence(input, firstTokens[s] ?? 0, firstTokens[s + 1] ?? 0)
    return input.tags
  }
}
