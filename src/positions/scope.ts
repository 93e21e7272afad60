import { additive, clauseEnd, clauseStart, commaBetween, coordinated } from './clause.ts'
import type { Mention } from './mentions.ts'
import type { Operator } from './operators.ts'
import type { Signal } from './options-index.ts'
import type { Match } from './phrase-index.ts'
import { stem } from './stem.ts'
import { closesTopic, isTopic } from './topics.ts'
import { startsListedVerb, takesVerb } from './verb-lists.ts'
import type { Words } from './words.ts'

export type OperatorMatch = Match<Operator>

/** The operators that bear on an option: those before it from near to far, and its predicate. */
export interface Scope {
  readonly governing: readonly OperatorMatch[]
  readonly predicates: readonly OperatorMatch[]
}

/** "no" and "not" reach the next few words, not the next item of a list. */
const negationReach = 5
const predicateReach = 24

interface ScopeContext {
  readonly words: Words
  readonly operators: readonly OperatorMatch[]
  readonly mentions: readonly Mention[]
}

export function scopeOf(context: ScopeContext, option: Match<Signal>): Scope {
  const { operators } = context
  const within = operatorsInside(operators, option)
  const outside = {
    ...context,
    operators: operators.filter((op) => op.end <= option.start || op.start >= option.end),
  }
  const own = within.filter((op) => !governs(op))
  const found = predicates(outside, option.end)
  const after = isTopic(context.words, option.start) ? found.filter(closesTopic) : found
  const apart = after[0] && coordinated(context.words, option.end, after[0].start, negationReach)
  return {
    governing: [...within.filter(governs).toReversed(), ...governing(outside, option.start)],
    predicates: own.length > 0 && apart ? own : [...own, ...after],
  }
}

/**
 * "sanctions will stay", "Putin is ready to meet Zelensky": what stands in the gaps of a phrase
 * bears on it too. A verb that rejects is not looked for, it is a part of the phrase ("a veto").
 */
function operatorsInside(
  operators: readonly OperatorMatch[],
  option: Match<Signal>,
): readonly OperatorMatch[] {
  return operators.filter(({ start, end, value }) => {
    if (start <= option.start || end > option.end || value.effect === 'reject') return false
    return value.effect === 'negate' ? !option.value.negated : value.reach !== 'before'
  })
}

function governing(
  { words, operators, mentions }: ScopeContext,
  start: number,
): readonly OperatorMatch[] {
  const first = clauseStart(words, start)
  const bare = startsListedVerb(words, start)
  const before = operators.filter(
    (op) => op.end <= start && op.start >= first && (!bare || takesVerb(words, op)),
  )
  const chain: OperatorMatch[] = []
  let edge = start
  for (const op of before.toReversed()) {
    if (op.value.reach === 'before' || !reaches(words, op, edge)) continue
    // "neither A nor B", "not A nor B": one negation, said of each.
    if (op.value.effect === 'negate' && chain.some(({ start }) => words.stems[start] === 'nor'))
      continue
    // "wants A and rejects B": what stands before a coordinated verb governs the other branch.
    if (edge < start && coordinated(words, op.end, edge, 3) && !listed(mentions, edge)) break
    chain.push(op)
    edge = op.start
  }
  return chain
}

/** "letting Washington and Europe offer": the "and" joins subjects, not clauses. */
function listed(mentions: readonly Mention[], verb: number): boolean {
  const last = mentions.findLast((mention) => mention.end <= verb && verb - mention.end <= 2)
  if (!last) return false
  return mentions.some(({ end }) => end === last.start - 1 || end === last.start - 2)
}

function reaches(words: Words, op: OperatorMatch, edge: number): boolean {
  if (op.value.effect !== 'negate') return true
  if (edge - op.end > negationReach || commaBetween(words, op.end - 1, edge)) return false
  // "no troops and bases", but "cannot be trusted and pressure must grow".
  if (op.value.reach === 'after') return !nextItem(words, op.end, edge)
  return !coordinated(words, op.end, edge, negationReach, additive)
}

const determiners: ReadonlySet<string> = new Set('the a an all that its full'.split(' ').map(stem))

/** "no troops and the lifting of sanctions": a determiner begins an item of its own. */
function nextItem(words: Words, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) {
    if (words.stems[at - 1] === 'and' && determiners.has(words.stems[at] ?? '')) return true
  }
  return false
}

function predicates({ words, operators }: ScopeContext, end: number): readonly OperatorMatch[] {
  const last = Math.min(clauseEnd(words, end), end + predicateReach)
  const after = operators.filter((op) => op.start >= end && op.start < last)
  const own: OperatorMatch[] = []
  let edge = end
  for (const op of after) {
    if (governs(op)) break
    if (op.value.reach === 'after' || !isPredicate(words, op)) continue
    // "will not join and will not regain": a second verb says something else.
    if (own.length > 0 && coordinated(words, edge, op.start, negationReach)) break
    own.push(op)
    edge = op.end
    // Past its verdict a sentence goes on to reasons, which have negations of their own.
    if (op.value.reach === 'before') break
  }
  return own
}

/**
 * A negation belongs to a predicate when it follows its auxiliary ("is not"), a modal when it
 * says that the option is to be ("will be", "may remain"), not what it might bring about.
 */
function isPredicate(words: Words, op: OperatorMatch): boolean {
  if (op.value.effect === 'negate') {
    // "guarantees would not involve membership": it is the object that is negated.
    return (
      auxiliaries.has(words.stems[op.start - 1] ?? '') && !containing.has(words.stems[op.end] ?? '')
    )
  }
  const modal = op.value.reach === 'either' && op.value.effect !== 'demand'
  return !modal || existence.has(words.stems[op.end] ?? '')
}

const containing: ReadonlySet<string> = new Set(
  'involve include mean cover entail contain comprise require provide'.split(' ').map(stem),
)

const existence: ReadonlySet<string> = new Set(
  'be not never only come happen remain stay continue become begin start follow go well also'
    .split(' ')
    .map(stem),
)

const auxiliaries: ReadonlySet<string> = new Set(
  'be do have can will would should must may might could shall'.split(' ').map(stem),
)

function governs({ value }: OperatorMatch): boolean {
  return value.reach === 'after' && value.effect !== 'negate' && value.effect !== 'say'
}

/** Of operators that overlap, the longer; of equals, the first in the lexicon. */
export function withoutOverlaps(operators: readonly OperatorMatch[]): readonly OperatorMatch[] {
  const kept: OperatorMatch[] = []
  for (const op of operators) {
    const last = kept.at(-1)
    if (!last || op.start >= last.end) kept.push(op)
    else if (op.end - op.start > last.end - last.start) kept[kept.length - 1] = op
  }
  return kept
}
