import { isOutlet } from '../outlets.ts'
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

/** Chosen on the corpus's training articles against its silver coreference chains. */
const weights = {
  distance: -2,
  spokeLast: 1.5,
  spokeBefore: 1,
  opening: 1.3,
  possessive: -0.1,
  sure: 0.5,
  quoted: -1.5,
  /** Set, not chosen: chains of the corpus seldom tell who it is that a quotation names. */
  spokenOf: -2,
}

export interface Antecedents {
  readonly words: ArticleWords
  readonly mentions: readonly Mention[]
  /** The person who was a source last, and at which word. */
  readonly last: { readonly figure: Figure; readonly at: number } | undefined
  /** Whoever was a source so far. */
  readonly spoke: ReadonlySet<Figure>
  /** Where the words name somebody that the pronoun's bearer says: hardly ever herself. */
  readonly spokenOf: ReadonlySet<Mention>
}

/** The nearest compatible person, those who just spoke or open a sentence before the others. */
export function antecedentOf(
  { words, mentions, last, spoke, spokenOf }: Antecedents,
  at: number,
  gender: Gender,
): Figure | undefined {
  const named = new Set([...spokenOf].map(({ figure }) => figure))
  const distanceTo = (from: number) => (words.sentence[at] ?? 0) - (words.sentence[from] ?? 0)
  let best: Figure | undefined
  let bestScore = -Infinity
  const consider = (figure: Figure, from: number, salience: number) => {
    const isStranger = named.has(figure) && !spoke.has(figure)
    if (isStranger || !compatible(figure, gender, spoke)) return
    const score =
      salience +
      standing(figure, last?.figure, spoke) +
      (named.has(figure) ? weights.spokenOf : 0) +
      weights.distance * distanceTo(from)
    if (score > bestScore) [best, bestScore] = [figure, score]
  }
  if (last && distanceTo(last.at) <= reach) consider(last.figure, last.at, 0)
  for (let m = lastBefore(mentions, at); m >= 0; m--) {
    const mention = mentions[m]
    if (!mention || distanceTo(mention.from) > reach) break
    if (!spokenOf.has(mention)) consider(mention.figure, mention.from, prominence(words, mention))
  }
  return best
}

function standing(figure: Figure, last: Figure | undefined, spoke: ReadonlySet<Figure>): number {
  return (
    (last === figure ? weights.spokeLast : 0) +
    (spoke.has(figure) ? weights.spokeBefore : 0) +
    (figure.gender ? weights.sure : 0)
  )
}

function prominence(words: ArticleWords, mention: Mention): number {
  return (
    (opensSentence(words, mention) ? weights.opening : 0) +
    (mention.possessive ? weights.possessive : 0) +
    (words.quoted[mention.first] ? weights.quoted : 0)
  )
}

/** An unknown name is a person's when its bearer holds an office or spoke before, unless it is a paper's. */
function compatible(figure: Figure, wanted: Gender, spoke: ReadonlySet<Figure>): boolean {
  if (figure.gender) return figure.gender === wanted
  if (figure.kind === 'person') return true
  if (figure.kind !== 'unknown' || isOutlet(figure.name.toLowerCase())) return false
  return spoke.has(figure) || figure.roles.size > 0
}

function opensSentence({ sentence }: ArticleWords, { from }: Mention): boolean {
  return from < 2 || sentence[from - 2] !== sentence[from]
}
