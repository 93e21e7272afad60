import type { StatementKind } from '../statements/attribution.ts'
import { type Condition, conditionsAmong, type Introduction } from './conditions.ts'
import { isElsewhere } from './elsewhere.ts'
import type { Mention } from './mentions.ts'
import { type OperatorMatch, withoutOverlaps } from './operators.ts'
import type { Signal } from './options-index.ts'
import type { Match } from './phrase-index.ts'
import { strongest } from './signals.ts'
import { ended, type Words } from './words.ts'

/** A statement's words. */
interface Read {
  readonly words: Words
  /** The first word of the content; the cue's words stand before it. */
  readonly contentStart: number
  readonly kind: StatementKind
  /** The speaker's party. */
  readonly own: string
}

/** What was found among words, in order. */
interface Found {
  readonly signals: readonly Match<Signal>[]
  readonly operators: readonly OperatorMatch[]
  readonly conditions: readonly Condition[]
  readonly mentions: readonly Mention[]
}

/** What was found in a whole statement. */
interface Gathered extends Omit<Found, 'conditions'> {
  readonly introductions: readonly Introduction[]
  /** Names of what is elsewhere. */
  readonly places: readonly Mention[]
}

/** One sentence of a statement that signals an option, with everything found in it. */
export interface Reading extends Read, Found {}

/** How many words back a pronoun may mean somebody. */
const memory = 60

/**
 * A statement's sentences that signal an option. What bears on an option stands in its sentence
 * and a sentence is of bounded length, so the cost of coding grows with the number of sentences.
 */
export function bySentence(read: Read, found: Gathered): readonly Reading[] {
  return sentencesOf(read.words).flatMap(([start, end]) => {
    const places = among(found.places, start, end)
    const signalled = among(found.signals, start, end).filter(
      (signal) => !isElsewhere(read.words, signal, places),
    )
    if (signalled.length === 0) return []
    const mentions = among(found.mentions, start - memory, end)
    const matched = among(found.operators, start, end)
    const operators = verbsAmong(matched, mentions, signalled)
    const conditions = conditionsAmong(
      among(found.introductions, start, end),
      { words: read.words, operators: matched, mentions },
      read.contentStart,
    )
    const claimed = signalled.filter((signal) => !isConceded(signal, operators, conditions))
    const signals = strongest(claimed, read.words)
    return signals.length === 0 ? [] : { ...read, signals, operators, conditions, mentions }
  })
}

/** "even if there is a ceasefire", "with or without one": that is not to ask for one, nor to refuse it. */
function isConceded(
  { start }: Match<Signal>,
  operators: readonly OperatorMatch[],
  conditions: readonly Condition[],
): boolean {
  return (
    operators.some((op) => op.value.effect === 'unasked' && op.start < start && start < op.end) ||
    conditions.some(
      (condition) =>
        condition.kind === 'conceded' && condition.start < start && start < condition.end,
    )
  )
}

function sentencesOf(words: Words): readonly (readonly [start: number, end: number])[] {
  const starts = [0]
  for (let at = 1; at < words.count; at++) if (words.breaks[at] === ended) starts.push(at)
  return starts.map((start, index) => [start, starts[index + 1] ?? words.count])
}

/**
 * A name is not a verb: "the coalition of the willing" promises nothing. Nor is "should stop" a
 * verdict where "stop hitting power plants" is the option.
 */
function verbsAmong(
  operators: readonly OperatorMatch[],
  mentions: readonly Mention[],
  signals: readonly Match<Signal>[],
): readonly OperatorMatch[] {
  const isNamed = (op: OperatorMatch) =>
    mentions.some(({ start, end }) => start <= op.start && op.start < end)
  const isPart = ({ end, value }: OperatorMatch) =>
    value.effect === 'reject' &&
    value.reach === 'before' &&
    signals.some((signal) => signal.start < end && end <= signal.end)
  return withoutOverlaps(operators.filter((op) => !isNamed(op) && !isPart(op)))
}

/** The items that begin in `[start, end)`, of a list in order of their beginnings. */
export function among<Item extends { readonly start: number }>(
  items: readonly Item[],
  start: number,
  end: number,
): readonly Item[] {
  return items.slice(firstFrom(items, start), firstFrom(items, end))
}

function firstFrom(items: readonly { readonly start: number }[], start: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
