import { officeBefore, phraseStart } from './apposition.ts'
import type { ArticleWords } from './article-words.ts'
import type { Mention } from './cast.ts'
import { ownerAt } from './describe.ts'
import type { Directory } from './directory.ts'
import { determiners, prepositions, relatives } from './word-classes.ts'

/**
 * The mentions that a source is about: not a possessor ("Putin's diplomat"), not the object of
 * a preposition ("a spokesman for Putin"), not a modifier ("the Trump administration").
 */
export function headMentions(
  words: ArticleWords,
  directory: Directory,
  mentions: readonly Mention[],
  from: number,
  to: number,
): readonly Mention[] {
  const edge = relativeStart(words, from, to)
  const objects = new Set<Mention>()
  mentions.forEach((mention, m) => {
    const before = mentions[m - 1]
    const isListed = before !== undefined && objects.has(before) && joins(words, before, mention)
    if (isListed || governed(words, directory, mention, from)) objects.add(mention)
  })
  return mentions.filter((mention) => {
    if (mention.first < from || mention.end > edge) return false
    if (mention.possessive && mention.end < to - 1) return false
    return (
      !objects.has(mention) && !modifies(words, mention, to) && !isShared(words, directory, mention)
    )
  })
}

/** "France and Germany", "neither France nor Germany", "France, Germany": whether two mentions are named as one. */
export function areJoined(words: ArticleWords, before: Mention, mention: Mention): boolean {
  return /^(?:,|,? ?(?:and|or|nor)(?: the)?)$/.test(between(words, before, mention))
}

function between({ lower }: ArticleWords, before: Mention, { from }: Mention): string {
  return lower.slice(before.end, from).join(' ')
}

/** The last word of the phrase's own noun: before a preposition, a comma or a relative clause. */
export function headWord(words: ArticleWords, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const word = words.lower[i] ?? ''
    if (prepositions.has(word) || relatives.has(word) || isEdge(word)) return i - 1
  }
  return to - 1
}

function isEdge(word: string): boolean {
  return /^(?:,|\(|-+|—|–|and|or|speaking|briefed|quoted|cited|directly)$/.test(word)
}

function relativeStart({ lower }: ArticleWords, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (relatives.has(lower[i] ?? '')) return i
  return to
}

/** "Secretary of State" is an office; other prepositions make the name their object. */
function governed(
  words: ArticleWords,
  directory: Directory,
  mention: Mention,
  from: number,
): boolean {
  const start = Math.max(from, phraseStart(words, directory, mention.from))
  const before = words.lower[start - 1] ?? ''
  if (start <= from || !prepositions.has(before)) return false
  return mention.figure.kind === 'body' || officeBefore(words, start, mention.first) === undefined
}

/** "The leaders of France, Britain and Germany": what goes on with the list of what came before. */
function joins(words: ArticleWords, before: Mention, mention: Mention): boolean {
  const isBody = mention.figure.kind !== 'person'
  return isBody && /^(?:,|,? ?and)(?: the)?$/.test(between(words, before, mention))
}

/** "French and German officials" are not Germany's alone. */
function isShared(words: ArticleWords, directory: Directory, { first, end }: Mention): boolean {
  const { lower, capital } = words
  const isPlural = end - first > 1 && !capital[end - 1]
  return (
    isPlural && lower[first - 1] === 'and' && ownerAt(words, directory, first - 2) !== undefined
  )
}

/** A lower-case noun follows at once: the name only says which administration, team or host. */
function modifies({ lower, capital }: ArticleWords, mention: Mention, to: number): boolean {
  const next = lower[mention.end] ?? ''
  if (mention.end >= to || capital[mention.end] || !/^\p{L}/u.test(next)) return false
  return !(prepositions.has(next) || relatives.has(next) || determiners.has(next) || isEdge(next))
}
