import { hashString } from '../model/hash.ts'
import type { Stretch, Stretches } from '../model/stretches.ts'
import { type Syntax, tagId } from '../model/syntax.ts'
import { type Told, withInstead } from '../told.ts'
import { isClause, sentenceAround } from './clauses.ts'
import { beginOfPhrase, endOfPhrase, isSpeaker } from './phrases.ts'
import { COMMA, hashesOf, IN, OF } from './words.ts'

const VIEWS = hashesOf('view opinion word words judgement judgment')
const THE = hashString('the')
const POSSESSIVE_ENDING = tagId('POS')
const POSSESSIVE = tagId('PRP$')
/** Set, not measured: in the corpus this tells one, which people marked. */
const CONFIDENCE = 0.6

/** “In the view of the envoy, the draft is dead.” “The draft is dead, in Lavrov's words.” */
export function withViews(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  const found: Told[] = []
  for (let word = 1; word < syntax.count; word++) {
    if (!VIEWS.has(syntax.lemmas[word] ?? 0) || (syntax.quotes.openedAt[word] ?? -1) >= 0) continue
    const sentence = sentenceAround(word, syntax)
    if (!sentence) continue
    const phrase = ofTheirs(word, syntax) ?? ofSomebody(word, sentence[1], syntax)
    const content = phrase && contentBeside(phrase, sentence, syntax)
    if (!phrase || !content || !isSpeaker(phrase.source, syntax)) continue
    const segments = { source: [phrase.source], cue: phrase.cue, content: [content] }
    found.push({ cue: word, segments, confidence: CONFIDENCE })
  }
  return withInstead(found, frames, syntax)
}

interface Phrase {
  readonly first: number
  readonly end: number
  readonly source: Stretch
  readonly cue: Stretches
}

/** “in the view of the envoy” */
function ofSomebody(word: number, to: number, syntax: Syntax): Phrase | undefined {
  const { lemmas } = syntax
  if (lemmas[word - 1] !== THE || lemmas[word - 2] !== IN || lemmas[word + 1] !== OF)
    return undefined
  const end = endOfPhrase(word + 2, to, syntax)
  return { first: word - 2, end, source: [word + 2, end], cue: [[word - 2, word + 2]] }
}

/** “in his view”, “in the envoy's words” */
function ofTheirs(word: number, syntax: Syntax): Phrase | undefined {
  const { tags, lemmas } = syntax
  const isNamed = tags[word - 1] === POSSESSIVE_ENDING
  if (!isNamed && tags[word - 1] !== POSSESSIVE) return undefined
  const begin = isNamed ? beginOfPhrase(word - 1, syntax) : word - 1
  const first = lemmas[begin] === IN ? begin : begin - 1
  if (lemmas[first] !== IN) return undefined
  const source: Stretch = [first + 1, isNamed ? word - 1 : word]
  return { first, end: word + 1, source, cue: [[source[1], word + 1]] }
}

/** The clause behind a phrase that opens the sentence, or before one that ends it. */
function contentBeside(phrase: Phrase, [first, end]: Stretch, syntax: Syntax): Stretch | undefined {
  const { tags } = syntax
  const behind: Stretch = [phrase.end + 1, end]
  if (phrase.first === first && tags[phrase.end] === COMMA && isClause(behind, syntax))
    return behind
  const before: Stretch = [first, phrase.first - 1]
  const ends = phrase.end >= end && tags[before[1]] === COMMA
  return ends && isClause(before, syntax) ? before : undefined
}
