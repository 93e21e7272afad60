import type { ArticleWords } from './article-words.ts'
import { type Figure, lastBefore, type Mention } from './cast.ts'
import type { Gender } from './given-names.ts'

export type Pronoun = 'person' | 'group' | 'thing' | 'first' | 'relative'

const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ['he', 'person'],
  ['she', 'person'],
  ['him', 'person'],
  ['her', 'person'],
  ['they', 'group'],
  ['both', 'group'],
  ['it', 'thing'],
  ['i', 'first'],
  ['we', 'first'],
  ['who', 'relative'],
  ['which', 'relative'],
  ['that', 'relative'],
])

export function pronounOf(lower: string): Pronoun | undefined {
  return pronouns.get(lower)
}

export function genderOfPronoun(lower: string): Gender {
  return lower === 'she' || lower === 'her' ? 'female' : 'male'
}

/** How far back, in sentences, an antecedent may stand. */
const reach = 5

/** Chosen on the corpus's development articles against the silver coreference chains. */
const weights = { distance: -1, spoke: 2.5, opening: 0.8, possessive: -0.6, sure: 1 }

export interface Antecedents {
  readonly words: ArticleWords
  readonly mentions: readonly Mention[]
  /** The person who was a source last, and at which word. */
  readonly last: { readonly figure: Figure; readonly at: number } | undefined
}

/** The nearest compatible person, those who just spoke or open a sentence before the others. */
export function antecedentOf(
  { words, mentions, last }: Antecedents,
  at: number,
  gender: Gender,
): Figure | undefined {
  const distanceTo = (from: number) => (words.sentence[at] ?? 0) - (words.sentence[from] ?? 0)
  let best: Figure | undefined
  let bestScore = -Infinity
  if (last && compatible(last.figure, gender) && distanceTo(last.at) <= reach) {
    best = last.figure
    bestScore = weights.spoke + weights.sure + weights.distance * distanceTo(last.at)
  }
  for (let m = lastBefore(mentions, at); m >= 0; m--) {
    const mention = mentions[m]
    if (!mention || distanceTo(mention.from) > reach) break
    if (!compatible(mention.figure, gender)) continue
    const score =
      salience(words, mention, last?.figure) + weights.distance * distanceTo(mention.from)
    if (score > bestScore) [best, bestScore] = [mention.figure, score]
  }
  return best
}

function salience(words: ArticleWords, mention: Mention, last: Figure | undefined): number {
  const { figure, possessive } = mention
  return (
    (last === figure ? weights.spoke : 0) +
    (opensSentence(words, mention) ? weights.opening : 0) +
    (possessive ? weights.possessive : 0) +
    (figure.gender ? weights.sure : 0)
  )
}

function compatible({ kind, gender }: Figure, wanted: Gender): boolean {
  return gender === undefined ? kind === 'person' : gender === wanted && kind !== 'body'
}

function opensSentence({ sentence }: ArticleWords, { from }: Mention): boolean {
  return from < 2 || sentence[from - 2] !== sentence[from]
}
