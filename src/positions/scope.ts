import { additive, type Clauses, clauseStart, commaBetween, coordinated } from './clause.ts'
import type { Mention } from './mentions.ts'
import { type Effect, governs, type OperatorMatch } from './operators.ts'
import type { Signal } from './options-index.ts'
import type { Match } from './phrase-index.ts'
import { predicatesAfter } from './predicates.ts'
import { stemsOf } from './stem.ts'
import { closesTopic, isTopic } from './topics.ts'
import { startsListedVerb, takesVerb } from './verb-lists.ts'
import type { Words } from './words.ts'

/** The operators that bear on an option: those before it from near to far, and its predicate. */
export interface Scope {
  readonly governing: readonly OperatorMatch[]
  readonly predicates: readonly OperatorMatch[]
}

/** "no" and "not" reach the next few words, not the next item of a list. */
const negationReach = 5

/** "sees no role for Europe": a verb may share its last words with the option. */
function leadsInto({ start, end, value }: OperatorMatch, option: Match<Signal>): boolean {
  if (end <= option.start) return true
  if (end >= option.end || value.effect === 'untold' || value.effect === 'hedge') return false
  if (start < option.start) return true
  return start === option.start && value.effect !== 'reject' && value.effect !== 'negate'
}

export function scopeOf(context: Clauses, option: Match<Signal>): Scope {
  const { operators } = context
  const within = operatorsInside(context, option)
  const outside = {
    ...context,
    operators: operators.filter((op) => leadsInto(op, option) || op.start >= option.end),
  }
  const own = within.filter((op) => !governs(op))
  const before = governing(outside, option.start)
  const found = predicatesAfter(outside, option.end, before.some(governs))
  const after = isTopic(context.words, option.start) ? found.filter(closesTopic) : found
  const apart = after[0] && coordinated(context.words, option.end, after[0].start, negationReach)
  return {
    governing: [...within.filter(governs).toReversed(), ...before],
    predicates: own.length > 0 && apart ? own : [...own, ...after],
  }
}

const parts: ReadonlySet<Effect> = new Set(['reject', 'untold'])

/**
 * "sanctions will stay", "Putin is ready to meet Zelensky": what stands in the gaps of a phrase
 * bears on it too. A verb that rejects is not looked for, it is a part of the phrase ("a veto").
 */
function operatorsInside(
  { operators, words: { stems } }: Clauses,
  option: Match<Signal>,
): readonly OperatorMatch[] {
  return operators.filter(({ start, end, value }) => {
    if (start <= option.start || end > option.end) return false
    // "Europeans have no place at the table"
    if (parts.has(value.effect)) return stems[start] === 'no' && !option.value.negated
    return value.effect === 'negate' ? !option.value.negated : value.reach !== 'before'
  })
}

function governing(clauses: Clauses, start: number): readonly OperatorMatch[] {
  const { words, operators, mentions } = clauses
  const first = clauseStart(clauses, start)
  const bare = startsListedVerb(words, start)
  const apart = siblingClauses(words, first, start)
  const before = operators.filter(
    (op) =>
      op.start <= start &&
      op.start >= first &&
      !(op.start >= apart[0] && op.start < apart[1]) &&
      (!bare || takesVerb(words, op)),
  )
  const chain: OperatorMatch[] = []
  let edge = start
  for (const op of before.toReversed()) {
    if (op.value.reach === 'before' || !reaches(words, op, edge)) continue
    // "neither A nor B", "not A nor B": one negation, said of each.
    if (op.value.effect === 'negate' && chain.some(({ start }) => words.stems[start] === 'nor'))
      continue
    // "wants A and rejects B": what stands before a coordinated verb governs the other branch.
    if (edge < start && coordinated(words, op.end, edge, 3) && !listed(mentions, edge)) {
      if (!isAlternative(words, edge) && !isParallel(words, edge)) break
      if (isAlternative(words, edge) && !deniesBoth(words, op)) continue
    }
    chain.push(op)
    edge = op.start
    if (isInstead(words, op)) break
  }
  return chain
}

/** "insisted that A must go and that B": where A stands, whose verbs say nothing of B. */
function siblingClauses(
  { stems }: Words,
  first: number,
  start: number,
): readonly [start: number, end: number] {
  for (let at = start; at > first; at--) {
    if (stems[at] !== 'that' || !additive.has(stems[at - 1] ?? '')) continue
    const that = stems.indexOf('that', first)
    return [that < at ? that : first, at]
  }
  return [start, start]
}

/** "gave up membership in favour of guarantees": what is given up is another thing. */
function isInstead({ stems, forms }: Words, { start }: OperatorMatch): boolean {
  const isFavour = stems[start] === 'in' && /^favou?r$/.test(forms[start + 1] ?? '')
  return isFavour && !favouring.has(stems[start - 1] ?? '')
}

const favouring = stemsOf('be not come out speak vote argue strongly firmly')

/** "refuses to budge or accept": a refusal is of both, and what is done first has its own object. */
function isAlternative({ stems }: Words, verb: number): boolean {
  return stems[verb - 1] === 'or'
}

/** "wants it to withdraw and to declare" */
function isParallel({ stems }: Words, verb: number): boolean {
  return stems[verb - 1] === 'to' && stems[verb - 2] === 'and'
}

function deniesBoth({ stems }: Words, { end, value }: OperatorMatch): boolean {
  return value.effect === 'negate' || (value.effect === 'reject' && stems[end - 1] === 'to')
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

const determiners = stemsOf('the a an all that its full')

/** "no troops and the lifting of sanctions": a determiner begins an item of its own. */
function nextItem(words: Words, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) {
    if (words.stems[at - 1] === 'and' && determiners.has(words.stems[at] ?? '')) return true
  }
  return false
}
