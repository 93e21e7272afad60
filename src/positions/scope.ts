import { clauseEnd, clauseStart, commaBetween, coordinated } from './clause.ts'
import type { Operator } from './operators.ts'
import type { Match } from './phrase-index.ts'
import type { Words } from './words.ts'

export type OperatorMatch = Match<Operator>

/** The operators that bear on an option: those before it from near to far, and its predicate. */
export interface Scope {
  readonly governing: readonly OperatorMatch[]
  readonly predicates: readonly OperatorMatch[]
}

/** "no" and "not" reach the next few words, not the next item of a list. */
const negationReach = 5
const predicateReach = 14

export function scopeOf(
  words: Words,
  operators: readonly OperatorMatch[],
  option: { readonly start: number; readonly end: number },
): Scope {
  const outside = operators.filter((op) => op.end <= option.start || op.start >= option.end)
  return {
    governing: governing(words, outside, option.start),
    predicates: predicates(words, outside, option.end),
  }
}

function governing(
  words: Words,
  operators: readonly OperatorMatch[],
  start: number,
): readonly OperatorMatch[] {
  const first = clauseStart(words, start)
  const before = operators.filter((op) => op.end <= start && op.start >= first)
  const chain: OperatorMatch[] = []
  let edge = start
  for (const op of before.toReversed()) {
    if (op.value.reach === 'before' || !reaches(words, op, edge)) continue
    // "wants A and rejects B": what stands before a coordinated verb governs the other branch.
    if (edge < start && coordinated(words, op.end, edge, 3)) break
    chain.push(op)
    edge = op.start
  }
  return chain
}

function reaches(words: Words, op: OperatorMatch, edge: number): boolean {
  if (op.value.effect !== 'negate') return true
  return edge - op.end <= negationReach && !commaBetween(words, op.end - 1, edge)
}

function predicates(
  words: Words,
  operators: readonly OperatorMatch[],
  end: number,
): readonly OperatorMatch[] {
  const last = Math.min(clauseEnd(words, end), end + predicateReach)
  const after = operators.filter((op) => op.start >= end && op.start < last)
  const stop = after.findIndex((op) => op.value.reach === 'after' && op.value.effect !== 'negate')
  return (stop < 0 ? after : after.slice(0, stop)).filter((op) => op.value.reach !== 'after')
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
