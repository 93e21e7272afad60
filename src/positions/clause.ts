import { auxiliaries } from './auxiliaries.ts'
import type { Mention } from './mentions.ts'
import type { Operator } from './operators.ts'
import type { Match } from './phrase-index.ts'
import { stem, stemsOf } from './stem.ts'
import { ended, joined, parted, type Words } from './words.ts'

/** Words, with who is named and what is done among them. */
export interface Clauses {
  readonly words: Words
  readonly operators: readonly Match<Operator>[]
  readonly mentions: readonly Mention[]
}

/** Words that open another clause: what a verb governs does not reach across them. */
const openers = stemsOf(
  'but while whereas although though because except however despite amid during before after',
)
/** "talks following a ceasefire"; as they stand, for their stems are those of verbs. */
const prepositions: ReadonlySet<string> = new Set(['following', 'pending'])
/** "wants trade when the war is over": the verdict is the war's. */
const subordinators = stemsOf('when once until unless if')
const relatives = stemsOf('who which whom whose where')
const conjunctions = stemsOf('and or nor plus')

const temporal = stemsOf('when since as')
const subjects = stemsOf('he she they it we i there')
const links = stemsOf('and or so')
const possessives = stemsOf('our my his their its her your')
const something = stem('something')
const the = stem('the')
/** What a verb phrase begins with. */
const verbPhrase = new Set([...auxiliaries, ...stemsOf('not never no want also still now')])

/** "as he had promised": a time, told in a clause of its own. */
function opensClause(clauses: Clauses, at: number): boolean {
  const { stems, forms } = clauses.words
  const before = stems[at - 1] ?? ''
  if (openers.has(before) || prepositions.has(forms[at - 1] ?? '')) return true
  if (before === 'yet' && clauses.words.breaks[at - 1] === parted) return true
  if (temporal.has(before) && subjects.has(stems[at] ?? '')) return true
  return startsAnew(clauses, at)
}

/** ", we can't", "and Moscow has": a subject with its verb, apart from what stands before. */
function startsAnew(clauses: Clauses, at: number): boolean {
  const { words, mentions } = clauses
  const isApart = words.breaks[at] === parted
  if (!isApart && !links.has(words.stems[at - 1] ?? '')) return false
  if (subjects.has(words.stems[at] ?? '')) return startsVerb(clauses, at + 1)
  if (isApart && (startsNounAndVerb(words, at) || words.stems[at] === something)) return true
  const first = words.stems[at] === the ? at + 1 : at
  const named = mentions.find(({ start }) => start === first)
  if (!named || !startsVerb(clauses, named.end)) return false
  // "from America and Europe should be legal": the "and" joins names.
  return isApart || words.breaks[at - 1] === parted || !mentions.some(({ end }) => end === at - 1)
}

/** ", our constitution does not allow it" */
function startsNounAndVerb({ stems, breaks }: Words, at: number): boolean {
  if (!possessives.has(stems[at] ?? '')) return false
  return [at + 2, at + 3].some(
    (verb) =>
      verbPhrase.has(stems[verb] ?? '') && breaks[verb] === joined && breaks[verb - 1] === joined,
  )
}

/** Does a verb other than one of saying begin there? ", Russia says," interrupts a clause. */
function startsVerb({ words, operators }: Clauses, at: number): boolean {
  if (words.breaks[at] !== joined) return false
  if (verbPhrase.has(words.stems[at] ?? '')) return true
  return operators.some(({ start, value }) => start === at && value.effect !== 'say')
}

const copulas = stemsOf('be remain will would can cannot must should')

/** Where the clause around a word begins, looking left: the first word still in it. */
export function clauseStart(clauses: Clauses, from: number): number {
  let at = from
  while (at > 0 && clauses.words.breaks[at] !== ended && !opensClause(clauses, at)) at--
  return at
}

/** Where the clause around a word ends, looking right: one past its last word. */
export function clauseEnd(clauses: Clauses, from: number): number {
  const { words } = clauses
  let at = from
  while (at < words.count && !(words.breaks[at] === ended && at > from)) {
    const word = words.stems[at] ?? ''
    if (openers.has(word) || relatives.has(word) || startsAnew(clauses, at)) return at
    if (prepositions.has(words.forms[at] ?? '')) return at
    if (subordinators.has(word) && words.breaks[at] === joined) return at
    if (word === 'that' && words.breaks[at] === joined) return at
    at++
  }
  return at
}

const longestRelative = 12

/** "the troops that Kyiv wants | are unacceptable": where the main clause goes on after a relative one, if one follows. */
export function afterRelative({ words, mentions }: Clauses, at: number): number {
  const { stems, breaks, count } = words
  const isRelative = relatives.has(stems[at] ?? '') || stems[at] === 'that'
  const subject = isRelative ? at + 1 : at
  const named = mentions.find(({ start }) => start === subject)
  const isSubject = named !== undefined || (isRelative && subjects.has(stems[subject] ?? ''))
  if (breaks[at] !== joined || !isSubject) return at
  const verb = named?.end ?? subject + 1
  for (let main = verb + 1; main < count && main < at + longestRelative; main++) {
    if (breaks[main] !== joined) return at
    if (copulas.has(stems[main] ?? '') && !copulas.has(stems[main - 1] ?? '')) return main
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
export const additive = stemsOf('and nor plus')

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
