import type { Condition } from './conditions.ts'
import { elidedAfter } from './ellipsis.ts'
import { isFactual, lackAfter, reportsLack } from './facts.ts'
import { holderOf } from './holders.ts'
import type { OperatorMatch } from './operators.ts'
import type { Signal } from './options-index.ts'
import type { Match } from './phrase-index.ts'
import { type Polarity, polarityOf } from './polarity.ts'
import type { Stance } from './position.ts'
import type { Reading } from './reading.ts'
import { type Scope, scopeOf } from './scope.ts'
import {
  conditionFor,
  insideOf,
  isJudgement,
  outsideConditions,
  type Stated,
  statedAsCondition,
} from './stated-condition.ts'
import { stem } from './stem.ts'

/** A stance on an option, with its place among the statement's words. */
export interface Taken {
  readonly holder: string
  readonly issue: string
  readonly option: string
  readonly stance: Stance
  readonly evidence: readonly [start: number, end: number]
  readonly condition?: readonly [start: number, end: number]
  readonly confidence: number
}

/** The stances a statement's sentences take, at most one for each holder and option. */
export function stancesIn(readings: readonly Reading[]): readonly Taken[] {
  const taken = readings.flatMap((reading) =>
    reading.signals.flatMap((signal) => stancesOn(reading, signal)),
  )
  return bestOfEach(taken)
}

function stancesOn(reading: Reading, signal: Match<Signal>): readonly Taken[] {
  if (reading.words.asked[signal.start]) return []
  const condition = conditionFor(reading, signal)
  const scope = scopeOf(outsideConditions(reading, signal), signal)
  const held = holderOf(reading, insideOf(signal, condition) ? outside(scope, condition) : scope)
  if (!held) return []
  if (insideOf(signal, condition) && isUntold(held.scope)) return []
  const stance = stanceOf(reading, signal, { scope, condition, own: held.scope })
  if (!stance) return []
  const about = {
    issue: signal.value.issue,
    option: signal.value.option,
    evidence: [signal.start, signal.end],
    confidence: stance.plainness * (signal.value.weak ? 0.8 : 1),
  } as const
  const { condition: stated } = stance
  const taken = held.parties.map((holder) => ({
    ...about,
    holder,
    stance: stance.stance,
    ...(stated && { condition: [stated.start, stated.end] as const }),
  }))
  const elided = stance.stance === 'ambiguous' ? [] : elidedAfter(reading, signal.end)
  return [...taken, ...elided.map(({ party, stance }) => ({ ...about, holder: party, stance }))]
}

interface Bearing {
  /** All operators that bear on the option, and those that are its holder's. */
  readonly scope: Scope
  readonly own: Scope
  readonly condition: Condition | undefined
}

function stanceOf(
  reading: Reading,
  signal: Match<Signal>,
  { scope, own, condition }: Bearing,
): Stated | undefined {
  if (signal.value.kind === 'breach') return abstention(own)
  return insideOf(signal, condition)
    ? statedAsCondition(reading, signal, condition, scope)
    : stanceWithin(reading, signal, own, condition)
}

/** "agreed not to strike power plants", "must not": who will not break it keeps it. */
function abstention({ governing }: Scope): Stated | undefined {
  const [first, ...others] = governing.map(({ value }) => value.effect)
  const [wish] = others.filter((effect) => effect !== 'say')
  if (first !== 'negate' || others.includes('negate') || others.includes('untold')) return undefined
  if (wish === 'demand') return { stance: 'demands', plainness: 0.8 }
  return wish === 'accept' || wish === 'commit' ? { stance: 'accepts', plainness: 0.8 } : undefined
}

function isUntold({ governing }: Scope): boolean {
  return governing.some(({ value }) => value.effect === 'untold')
}

/** Whoever states a condition demands what it names, whoever is to fulfil it. */
function outside(scope: Scope, condition: Condition): Scope {
  return { governing: scope.governing.filter((op) => op.end <= condition.start), predicates: [] }
}

function stanceWithin(
  reading: Reading,
  signal: Match<Signal>,
  scope: Scope,
  condition: Condition | undefined,
): Stated | undefined {
  const circumstances = {
    denied: signal.value.kind === 'denial',
    factual: isFactual(reading, scope),
    conditioned: condition !== undefined || foretold(reading, signal, scope),
  }
  const polarity = reportsLack(reading, scope) ? undefined : polarityOf(scope, circumstances)
  if (polarity && signal.value.weak && isHint(scope)) return undefined
  const required = requirementIn(reading, signal, scope, polarity)
  if (required) return required
  const lacking = polarity?.stance === 'rejects' ? lackAfter(reading, signal) : undefined
  if (polarity && lacking) return conditional(polarity, lacking)
  if (!polarity || !condition) return polarity
  return polarity.stance === 'rejects' && condition.kind !== 'required'
    ? rejectedIf(polarity, scope)
    : conditional(polarity, condition)
}

/**
 * "troops are unnecessary if there is a deal" accepts nothing, as "no deal unless they come" does; who is
 * "ready to give up membership if there are guarantees" leaves it open.
 */
function rejectedIf({ plainness }: Polarity, { governing }: Scope): Stated {
  const offers = governing.some(({ value }) => value.effect === 'accept')
  return { stance: offers ? 'ambiguous' : 'rejects', plainness }
}

/**
 * "a ceasefire is possible only after a settlement": the codebook's phrase has the requirement in
 * it. Where nothing else takes a stance, its own predicate does; a report ("came only after") has none.
 */
function requirementIn(
  reading: Reading,
  signal: Match<Signal>,
  { governing, predicates }: Scope,
  polarity: Polarity | undefined,
): Stated | undefined {
  if (polarity?.stance === 'rejects' || !namesRequirement(reading, signal)) return undefined
  if (polarity) return { stance: 'demands', plainness: polarity.plainness }
  const isBare = [...governing, ...predicates].every(({ value }) => value.effect === 'say')
  const isJudged = reading.operators.some(
    ({ start, end, value }) => isJudgement(value) && start > signal.start && end <= signal.end,
  )
  return isBare && isJudged ? { stance: 'demands', plainness: 0.8 } : undefined
}

function namesRequirement({ conditions }: Reading, { start, end, value }: Match<Signal>): boolean {
  return (
    value.kind === 'phrase' &&
    conditions.some(
      (condition) =>
        condition.kind === 'required' && condition.start > start && condition.start < end,
    )
  )
}

/** "before the guarantees could be triggered", "would be written down": a broad word and a modal after it say too little. */
function isHint({ governing, predicates }: Scope): boolean {
  const isForetold =
    governing.every(({ value }) => value.effect === 'say') &&
    predicates.every(({ value }) => value.effect === 'suppose')
  const isBare =
    governing.length === 0 &&
    predicates.every(({ value }) => value.reach === 'either' && value.effect !== 'demand')
  return isForetold || isBare
}

const be = stem('be')
const participle = /(?:ed|en|ent|ept|eld|ught)$/

/** In reported speech "would" before the option, or as in "would be sent", is "will" as it was said. */
function foretold(
  { kind, words }: Reading,
  signal: Match<Signal>,
  { governing, predicates }: Scope,
) {
  const supposes = (op: OperatorMatch) => op.value.effect === 'suppose'
  const isForetold = ({ end }: OperatorMatch) =>
    end <= signal.end || (words.stems[end] === be && participle.test(words.forms[end + 1] ?? ''))
  return (
    kind !== 'direct' &&
    (governing.some(supposes) || predicates.some((op) => supposes(op) && isForetold(op)))
  )
}

/** What is demanded stays demanded, whatever else is said of it. */
function conditional(polarity: Polarity, condition: Condition): Stated {
  if (polarity.stance === 'demands') return polarity
  return { ...polarity, stance: 'conditional', condition }
}

const priority: Readonly<Record<Stance, number>> = {
  conditional: 0.3,
  rejects: 0.2,
  demands: 0.2,
  accepts: 0.1,
  ambiguous: 0,
}

function bestOfEach(taken: readonly Taken[]): readonly Taken[] {
  const best = new Map<string, Taken>()
  for (const one of taken) {
    const key = `${one.holder}/${one.issue}/${one.option}`
    const rival = best.get(key)
    if (!rival || weight(one) > weight(rival)) best.set(key, one)
  }
  return [...best.values()]
}

const weight = (taken: Taken) => taken.confidence + priority[taken.stance]
