import { auxiliaries } from './auxiliaries.ts'
import {
  type Clauses,
  clauseEnd,
  clauseStart,
  commaBetween,
  coordinated,
  sentenceAround,
} from './clause.ts'
import { parsePhrase } from './phrase.ts'
import { indexPhrases } from './phrase-index.ts'
import { stem, stemsOf } from './stem.ts'
import { joined, parted, type Words } from './words.ts'

/**
 * `required`: "only if", "unless", "in exchange for", of which whoever says it requires what it
 * names; `supposed`: "if"; `conceded`: "even if", which changes nothing.
 */
export type ConditionKind = 'required' | 'supposed' | 'conceded'

/** Words `[start, end)` that state a condition. */
export interface Condition {
  readonly start: number
  readonly end: number
  readonly kind: ConditionKind
}

/** `lacking` counts where its sentence denies something: "no truce without monitoring". */
type Introducer = ConditionKind | 'lacking' | 'foreseen' | 'inverted' | 'provided' | 'none'

const introducers: readonly (readonly [phrase: string, introducer: Introducer])[] = [
  ['if', 'supposed'],
  ['even (if|when|though)', 'conceded'],
  ['only if', 'required'],
  ['but only if', 'required'],
  ['unless', 'required'],
  ['=provided that', 'required'],
  ['=providing that', 'required'],
  ['=provided', 'provided'],
  ['on (the)? (condition|understanding|proviso) (that|of)', 'required'],
  ['as long as', 'required'],
  ['so long as', 'required'],
  ['in (exchange|return) for', 'required'],
  ['in case of', 'supposed'],
  ['only (when|after|once|in exchange for|in return for|with|within|as part of|on)', 'required'],
  ['not until', 'required'],
  ['until', 'required'],
  ['(once|as soon as|the moment)', 'supposed'],
  ['when', 'foreseen'],
  ['once (more|again|and for all)', 'none'],
  ['as soon as possible', 'none'],
  ['at (once|the moment)', 'none'],
  ['not the moment', 'none'],
  [
    '(subject to|contingent on|contingent upon|conditional on|conditioned on|dependent on)',
    'required',
  ],
  ['(will|would) depend on', 'required'],
  ['depends on', 'required'],
  ['(without|before)', 'lacking'],
  ['(=should|=were)', 'inverted'],
]

const find = indexPhrases(
  introducers.map(([phrase, value]) => ({ pattern: parsePhrase(phrase, () => undefined), value })),
)

/** The conditions stated among words, in order, without overlaps. */
export function conditionsAmong(
  introductions: readonly Introduction[],
  clauses: Clauses,
  contentStart: number,
): readonly Condition[] {
  const { words } = clauses
  const conditions: Condition[] = []
  let from = 0
  for (const { start, end, value } of introductions) {
    if (start < from) continue
    if (value === 'none') from = end
    const kind = kindOf(clauses, { start, end, value }, contentStart)
    if (!kind || isCasus(words, end)) continue
    const to =
      value === 'lacking' && words.stems[start] !== before
        ? phraseEnd(clauses, end)
        : conditionEnd(clauses, start, end, contentStart)
    conditions.push({ start, end: to, kind })
    from = to
  }
  return conditions
}

const before = stem('before')

/** "provided that" rather than "provided". */
function longestAtEach(found: readonly Introduction[]): readonly Introduction[] {
  const longest = new Map<number, Introduction>()
  for (const one of found)
    if (one.end > (longest.get(one.start)?.end ?? 0)) longest.set(one.start, one)
  return [...longest.values()]
}

/** The words that may introduce a condition, in order. */
export function findIntroductions(words: Words): readonly Introduction[] {
  return longestAtEach(find(words))
}

export interface Introduction {
  readonly start: number
  readonly end: number
  readonly value: Introducer
}

function kindOf(
  clauses: Clauses,
  found: Introduction,
  contentStart: number,
): ConditionKind | undefined {
  const { words } = clauses
  const { start, value } = found
  switch (value) {
    case 'lacking':
      return isDenied(clauses, found) ? 'required' : undefined
    case 'foreseen':
      return isForeseen(clauses, found) ? 'supposed' : undefined
    case 'provided':
      return opensSubject(clauses, found) && !follows(clauses, start) ? 'required' : undefined
    case 'inverted':
      return opensClause(words, start, contentStart) && opensSubject(clauses, found)
        ? 'supposed'
        : undefined
    case 'none':
      return undefined
    default:
      return value
  }
}

const determiners = stemsOf('the a an any all its their our his her both he she it they we i there')
/** With these what is said of a noun phrase begins. */
const sayings = new Set([...auxiliaries, ...stemsOf('there no not never')])

function opensClause({ breaks, stems }: Words, at: number, contentStart: number): boolean {
  return at === 0 || at === contentStart || breaks[at] !== joined || stems[at - 1] === 'that'
}

function opensSubject({ words, mentions }: Clauses, { end }: Introduction): boolean {
  return determiners.has(words.stems[end] ?? '') || mentions.some(({ start }) => start === end)
}

/** "Berlin provided the troops", "has provided a basis": there it is a verb. */
function follows({ words, mentions }: Clauses, at: number): boolean {
  if (words.breaks[at] !== joined) return false
  const before = words.stems[at - 1] ?? ''
  return sayings.has(before) || determiners.has(before) || mentions.some(({ end }) => end === at)
}

/**
 * "no truce without monitoring", "without it a truce is impossible": what must be there, for
 * something is denied while it is lacking. "A truce without troops is welcome" denies nothing.
 */
function isDenied(clauses: Clauses, { start, end }: Introduction): boolean {
  const { words, operators } = clauses
  if (conceding.has(words.stems[start - 1] ?? '')) return false
  const isFronted =
    start === 0 || words.breaks[start] !== joined || words.stems[start - 1] === 'that'
  const from = clauseStart(clauses, start)
  const to = phraseEnd(clauses, end)
  const last = isFronted
    ? sentenceAround(words, start)[1]
    : Math.min(clauseEnd(clauses, to), sentenceAround(words, start)[1])
  return operators.some((op) => {
    const denies =
      op.value.effect === 'negate' || (op.value.effect === 'reject' && op.value.reach === 'before')
    if (!denies || op.end <= from || op.start >= last) return false
    if (op.start >= to) return true
    return (
      op.end <= start &&
      !isReport(words, op.start) &&
      !words.stems.slice(op.end, start).includes('that') &&
      !coordinated(words, op.end, start, longestPhrase)
    )
  })
}

const conceding = stemsOf('even or with')
const have = stem('have')

/** "had not met before the truce": a report. */
function isReport({ stems }: Words, negation: number): boolean {
  return stems[negation - 1] === have || stems[negation - 1] === 'do'
}

const longestPhrase = 12

/** "will return to the deal when sanctions are lifted"; "when he met Putin" is past. */
function isForeseen({ words, operators }: Clauses, { start }: Introduction): boolean {
  const [first] = sentenceAround(words, start)
  return operators.some(
    ({ value, start: at, end }) =>
      (value.effect === 'commit' || value.effect === 'suppose') &&
      at >= first &&
      end <= start &&
      !commaBetween(words, at, start),
  )
}

/** Where the noun phrase ends that begins at a word: before a mark or what is said of it. */
function phraseEnd({ words, operators }: Clauses, from: number): number {
  const last = Math.min(words.count, from + longestPhrase)
  const isOver = (at: number) =>
    words.breaks[at] !== joined ||
    sayings.has(words.stems[at] ?? '') ||
    startsNoun(words, at) ||
    operators.some(({ start, value }) => start === at && value.reach === 'before')
  for (let at = from + 1; at < last; at++) if (isOver(at)) return at
  return last
}

const articles = stemsOf('the a an any this that')
const prepositions = stemsOf('of in on to for with from at by and or over under between against')

/** "without guarantees | a ceasefire": an article that no preposition leads to. */
function startsNoun({ stems }: Words, at: number): boolean {
  return articles.has(stems[at] ?? '') && !prepositions.has(stems[at - 1] ?? '')
}

const attacks = stemsOf('attack invade aggression')

/** "if it is attacked" sets a guarantee off, it is no condition of agreeing to it. */
function isCasus(words: Words, from: number): boolean {
  return words.stems.slice(from, from + 5).some((word) => attacks.has(word))
}

/** A condition at the head of its sentence, or of what is said (“that if …”), ends at the comma; else it runs to the sentence's end. */
function conditionEnd(clauses: Clauses, start: number, from: number, contentStart: number): number {
  const { words } = clauses
  const [first, end] = sentenceAround(words, start)
  const isHead = start - first <= 1 || start === contentStart || words.stems[start - 1] === 'that'
  for (let at = from; at < end; at++) {
    if ((isHead && words.breaks[at] === parted) || goesOnSaying(clauses, at)) return at
  }
  return end
}

/** "will deploy once it is over | and insisted that": what is said next hangs on no condition. */
function goesOnSaying({ words, operators }: Clauses, at: number): boolean {
  if (!joining.has(words.stems[at] ?? '') || !words.forms[at + 1]?.endsWith('ed')) return false
  const verb = operators.find(({ start }) => start === at + 1)
  return verb !== undefined && words.stems[verb.end - 1] === 'that'
}

const joining = stemsOf('and but')
