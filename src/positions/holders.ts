import type { Effect, OperatorMatch } from './operators.ts'
import type { Reading } from './reading.ts'
import type { Scope } from './scope.ts'
import { stemsOf } from './stem.ts'
import { subjectOf } from './subjects.ts'

/** Who takes the stance that a statement's content speaks of, and the operators that are its. */
export interface Held {
  /** More than one where they are named together: "Russia and Ukraine had agreed". */
  readonly parties: readonly string[]
  readonly scope: Scope
}

const towards = stemsOf('by to for')

/**
 * The subject of the nearest verb that takes a stance. Where another party's stance is only a
 * thing that the speaker judges ("rejected Moscow's demand"), the speaker's own counts.
 * Undefined when the stance is that of someone who speaks for no party.
 */
export function holderOf(reading: Reading, scope: Scope): Held | undefined {
  const judged = scope.predicates.some((op) => op.value.effect === 'reject')
  let governing = scope.governing
  let isOwn = false
  for (const op of scope.governing) {
    // "Putin thinks that we will accept": what he thinks is ours.
    if (!op.value.held || (isOwn && op.value.effect === 'say')) continue
    const subject = subjectOf(reading, op)
    isOwn ||= subject.kind === 'speaker'
    if (subject.kind === 'stranger') return undefined
    if (subject.kind !== 'party' || subject.parties.every((party) => party === reading.own))
      continue
    const at = governing.indexOf(op)
    const farther = governing.slice(at + 1)
    const isJudged = judged || takesStance(farther)
    // "rejected Moscow's demand" is a stance on the demand, "condemned its refusal" on the refusing.
    if (subject.possessive && isJudged && op.value.effect !== 'reject') {
      governing = governing.toSpliced(at, 1)
      continue
    }
    // What stands between subject and verb, as "not" does, is still the subject's.
    const its = governing.filter((other, index) => index <= at || other.start >= subject.start)
    return reportedOf(subject.parties, { ...scope, governing: its }, farther)
  }
  const judge = judgeNamed(reading, scope)
  return { parties: [judge ?? reading.own], scope: { ...scope, governing } }
}

/** What another party is said to hold; who says it may deny it or leave it open. */
function reportedOf(
  parties: readonly string[],
  scope: Scope,
  farther: readonly OperatorMatch[],
): Held | undefined {
  if (farther.some(({ value }) => value.effect === 'untold')) return undefined
  // "nobody believes that Putin wants it": he does not (Horn 1978 calls it neg-raising).
  const denial = farther.find(
    ({ value }, at) => denying.has(value.effect) && farther[at - 1]?.value.effect === 'say',
  )
  const governing = denial ? [...scope.governing, denial] : scope.governing
  return { parties, scope: { ...scope, governing } }
}

const denying: ReadonlySet<Effect> = new Set(['negate', 'reject'])

function takesStance(chain: readonly OperatorMatch[]): boolean {
  return chain.some((op) => op.value.held && op.value.effect !== 'say')
}

/** "accepted by Putin", "unacceptable to Moscow": the party named after a predicate. */
function judgeNamed({ words, mentions }: Reading, scope: Scope): string | undefined {
  for (const op of scope.predicates) {
    if (op.value.reach !== 'before' || !towards.has(words.stems[op.end] ?? '')) continue
    // "essential for Ukraine": whose need it is, not who says so.
    if (op.value.effect === 'demand') continue
    const after = words.stems[op.end + 1] === 'the' ? op.end + 2 : op.end + 1
    const named = mentions.find(({ start }) => start === after)
    if (named?.party) return named.party
  }
  return undefined
}
