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

/**
 * Where the weight of a feature with a label (a tag, a relation; below 64) stands. All labels of
 * a feature share 64 neighbouring bytes, so that the processor fetches them at once.
 */
export function slotOf(feature: number, label: number, mask: number): number {
  return (feature & mask & ~63) | (((feature >>> 26) + label) & 63)
}

/** Tags greedily from left to right; words with one known tag cost a look-up. */
export function createTagger({ lexicon, weights }: TaggerModel): Tagger {
  const classOf = classFinder(lexicon)
  const { firsts, members } = lexicon
  const features = new Int32Array(TAGGER_FEATURES)
  const mask = weights.length - 1

  function choose(from: number, to: number): number {
    let best = 0
    let bestScore = -Infinity
    for (let place = from; place < to; place++) {
      const tag = members[place] ?? 0
      let score = 0
      for (let f = 0; f < TAGGER_FEATURES; f++) {
        score += weights[slotOf(features[f] ?? 0, tag, mask)] ?? 0
      }
      if (score > bestScore) {
        bestScore = score
        best = tag
      }
    }
    return best
  }

  function tagSentence(input: TaggerInput, first: number, end: number): void {
    for (let token = first; token < end; token++) {
      const kind = input.classes[token] ?? 0
      const from = firsts[kind] ?? 0
      const to = firsts[kind + 1] ?? 0
      if (to - from === 1) input.tags[token] = members[from] ?? 0
      else {
        fillTaggerFeatures(features, input, token, first, end)
        input.tags[token] = choose(from, to)
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
