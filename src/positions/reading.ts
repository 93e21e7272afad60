import type { StatementKind } from '../statements/attribution.ts'
import type { Condition } from './conditions.ts'
import type { Mention } from './mentions.ts'
import type { Signal } from './options-index.ts'
import type { Match } from './phrase-index.ts'
import { type OperatorMatch, withoutOverlaps } from './scope.ts'
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

/** One sentence of a statement that signals an option, with everything found in it. */
export interface Reading extends Read, Found {}

/** How many words back a pronoun may mean somebody. */
const memory = 60

/**
 * A statement's sentences that signal an option. What bears on an option stands in its sentence
 * and a sentence is of bounded length, so the cost of coding grows with the number of sentences.
 */
export function bySentence(read: Read, found: Found): readonly Reading[] {
  return sentencesOf(read.words).flatMap(([start, end]) => {
    const signalled = among(found.signals, start, end)
    if (signalled.length === 0) return []
    const mentions = among(found.mentions, start - memory, end)
    const operators = verbsAmong(among(found.operators, start, end), mentions)
    const signals = strongest(signalled.filter((signal) => !isConceded(signal, operators)))
    if (signals.length === 0) return []
    return {
      ...read,
      signals,
      operators,
      conditions: among(found.conditions, start, end),
      mentions,
    }
  })
}

/** "ready to meet even without a ceasefire", "with or without one": that is not to refuse one. */
function isConceded({ start }: Match<Signal>, operators: readonly OperatorMatch[]): boolean {
  return operators.some((op) => op.value.effect === 'unasked' && op.start < start && start < op.end)
}

function sentencesOf(words: Words): readonly (readonly [start: number, end: number])[] {
  const starts = [0]
  for (let at = 1; at < words.count; at++) if (words.breaks[at] === ended) starts.push(at)
  return starts.map((start, index) => [start, starts[index + 1] ?? words.count])
}

/** A name is not a verb: "the coalition of the willing" promises nothing. */
function verbsAmong(
  operators: readonly OperatorMatch[],
  mentions: readonly Mention[],
): readonly OperatorMatch[] {
  const named = (op: OperatorMatch) =>
    mentions.some(({ start, end }) => start <= op.start && op.start < end)
  return withoutOverlaps(operators.filter((op) => !named(op)))
}

/** The items that begin in `[start, end)`, of a list in order of their beginnings. */
function among<Item extends { readonly start: number }>(
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
