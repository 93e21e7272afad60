import { stem } from './stem.ts'
import { ended, joined, parted, type Words } from './words.ts'

const keys = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(stem))

/** Words that open another clause: what a verb governs does not reach across them. */
const openers = keys(
  'but while whereas although though because yet except however despite amid during before after',
)
/** "talks following a ceasefire"; as they stand, for their stems are those of verbs. */
const prepositions: ReadonlySet<string> = new Set(['following', 'pending'])
const relatives = keys('who which whom whose where')
const conjunctions = keys('and or nor plus')

const temporal = keys('when since as')
const pronouns = keys('he she they it we i')

/** "as he had promised": a time, told in a clause of its own. */
function opensClause(words: Words, at: number): boolean {
  const before = words.stems[at - 1] ?? ''
  if (openers.has(before) || prepositions.has(words.forms[at - 1] ?? '')) return true
  return temporal.has(before) && pronouns.has(words.stems[at] ?? '')
}

/** Where the clause around a word begins, looking left: the first word still in it. */
export function clauseStart(words: Words, from: number): number {
  let at = from
  while (at > 0 && words.breaks[at] !== ended && !opensClause(words, at)) at--
  return at
}

/** Where the clause around a word ends, looking right: one past its last word. */
export function clauseEnd(words: Words, from: number): number {
  let at = from
  while (at < words.count && !(words.breaks[at] === ended && at > from)) {
    const word = words.stems[at] ?? ''
    if (openers.has(word) || relatives.has(word)) return at
    if (prepositions.has(words.forms[at] ?? '')) return at
    if (word === 'that' && words.breaks[at] === joined) return at
    at++
  }
  return at
}

/** Does "and", "or" or a comma stand between two words, with at most `most` words after it? */
export function coordinated(
  words: Words,
  from: number,
  to: number,
  most: number,
  by = conjunctions,
): boolean {
  for (let at = to; at > from && at >= to - most; at--) {
    if (words.breaks[at] === parted || by.has(words.stems[at - 1] ?? '')) return true
  }
  return false
}

/** What "not" does not reach over: "not A or B" is neither, "not A and B" one of them. */
export const additive = keys('and nor plus')

export function commaBetween(words: Words, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) if (words.breaks[at] === parted) return true
  return false
}

/** The whole sentence around a word. */
export function sentenceAround(words: Words, at: number): readonly [start: number, end: number] {
  let start = at
  while (start > 0 && words.breaks[start] !== ended) start--
  let end = at + 1
  while (end < words.count && words.breaks[end] !== ended) end++
  return [start, end]
}
