import { auxiliaries } from './auxiliaries.ts'
import { afterRelative, type Clauses, clauseEnd, coordinated } from './clause.ts'
import { governs, type OperatorMatch } from './operators.ts'
import { stem, stemsOf } from './stem.ts'
import { joined, parted, type Words } from './words.ts'

const predicateReach = 24
/** How far a second predicate may stand behind a conjunction. */
const conjunctReach = 5

/** `isObject`: a verb before governs the option, which cannot be the subject of "and will not". */
export function predicatesAfter(
  clauses: Clauses,
  end: number,
  isObject: boolean,
): readonly OperatorMatch[] {
  const { words, operators } = clauses
  const first = afterRelative(clauses, end)
  const last = Math.min(clauseEnd(clauses, first), first + predicateReach)
  const after = operators.filter((op) => op.start >= first && op.start < last)
  const own: OperatorMatch[] = []
  let edge = end
  for (const op of after) {
    // "sanctions against Russia are a mistake"
    if (words.stems[op.start] === against && op.start === end) continue
    if (governs(op) || (isObject && startsVerbPhrase(words, op.start, end))) break
    if (op.value.reach === 'after' || !isPredicate(words, op)) continue
    if (isAttributive(words, op)) continue
    // "will not join and will not regain": a second verb says something else.
    if (own.length > 0 && coordinated(words, edge, op.start, conjunctReach)) break
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
    const isOwn = auxiliaries.has(words.stems[op.start - 1] ?? '') || words.stems[op.end] === going
    return isOwn && !containing.has(words.stems[op.end] ?? '')
  }
  const modal = op.value.reach === 'either' && op.value.effect !== 'demand'
  return !modal || [op.end, op.end - 1].some((at) => existence.has(words.stems[at] ?? ''))
}

const conjunctions: ReadonlySet<string> = new Set(['and', 'or', 'nor', 'but'])

/** "accept A and will never accept B": the conjunction stands right before the verb. */
function startsVerbPhrase({ breaks, stems }: Words, verb: number, option: number): boolean {
  let at = verb
  while (at > option && auxiliaries.has(stems[at - 1] ?? '')) at--
  if (at <= option) return false
  const isListed = breaks[at] === parted && auxiliaries.has(stems[at] ?? '') && stems[at] !== be
  return isListed || conjunctions.has(stems[at - 1] ?? '')
}

const going = stem('going')
const be = stem('be')
const against = stem('against')

/** "at key points": before a noun an adjective says nothing of the option. */
function isAttributive(words: Words, { start, end, value }: OperatorMatch): boolean {
  if (value.reach !== 'before' || end - start > 1) return false
  const before = words.stems[start - 1] ?? ''
  if (before === 'the') return true
  const link = before === 'a' || before === 'an' ? (words.stems[start - 2] ?? '') : before
  if (linking.has(link) || words.forms[start - 1]?.endsWith('ly')) return false
  return words.breaks[end] === joined && !following.has(words.stems[end] ?? '')
}

const linking = stemsOf(
  'be remain become seem stay appear look prove as so very too quite not no consider call find deem',
)
const following = stemsOf(
  'to that for if as because without unless until and or but when while in on at by under from with of now today yet so since after before given even',
)

const containing = stemsOf(
  'change involve include mean cover entail contain comprise require provide',
)

const existence = stemsOf(
  'be not never only come happen remain stay continue become begin start follow go well also take',
)
