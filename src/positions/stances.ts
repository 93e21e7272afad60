import { sentenceAround } from './clause.ts'
import type { Condition } from './conditions.ts'
import { isFactual, lackAfter, reportsLack } from './facts.ts'
import { holderOf } from './holders.ts'
import type { Signal } from './options-index.ts'
import type { Match } from './phrase-index.ts'
import { type Polarity, polarityOf } from './polarity.ts'
import type { Stance } from './position.ts'
import type { Reading } from './reading.ts'
import { type OperatorMatch, type Scope, scopeOf } from './scope.ts'

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
  if (signal.value.kind === 'breach' || reading.words.asked[signal.start]) return []
  const condition = conditionFor(reading, signal)
  const scope = scopeOf(outsideConditions(reading, signal), signal)
  const held = holderOf(reading, insideOf(signal, condition) ? outside(scope, condition) : scope)
  if (!held) return []
  const stance = insideOf(signal, condition)
    ? statedAsCondition(reading, signal, condition, scope)
    : stanceWithin(reading, signal, held.scope, condition)
  if (!stance) return []
  return held.parties.map((holder) => ({
    holder,
    issue: signal.value.issue,
    option: signal.value.option,
    stance: stance.stance,
    evidence: [signal.start, signal.end],
    ...(stance.condition && { condition: [stance.condition.start, stance.condition.end] }),
    confidence: stance.plainness * (signal.value.weak ? 0.8 : 1),
  }))
}

/** "if Russia refuses, sanctions will follow": the verb of a condition governs nothing outside it. */
function outsideConditions(reading: Reading, signal: Match<Signal>): Reading {
  const others = reading.conditions.filter((condition) => !within(signal, condition))
  const operators = reading.operators.filter(
    ({ start }) => !others.some((condition) => inside(start, condition)),
  )
  return { ...reading, operators }
}

function insideOf(signal: Match<Signal>, condition?: Condition): condition is Condition {
  return condition !== undefined && within(signal, condition)
}

/** Whoever states a condition demands what it names, whoever is to fulfil it. */
function outside(scope: Scope, condition: Condition): Scope {
  return { governing: scope.governing.filter((op) => op.end <= condition.start), predicates: [] }
}

interface Stated {
  readonly stance: Stance
  readonly plainness: number
  readonly condition?: Condition
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
  return polarity.stance === 'rejects' && !condition.required
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
    ({ start, end, value }) =>
      value.effect === 'accept' && start > signal.start && end <= signal.end,
  )
  return isBare && isJudged ? { stance: 'demands', plainness: 0.8 } : undefined
}

function namesRequirement({ conditions }: Reading, { start, end, value }: Match<Signal>): boolean {
  return (
    value.kind === 'phrase' &&
    conditions.some(
      (condition) => condition.required && condition.start > start && condition.start < end,
    )
  )
}

/** "before the guarantees could be triggered": a broad word and a modal after it say too little. */
function isHint({ governing, predicates }: Scope): boolean {
  return governing.length === 0 && predicates.every(({ value }) => value.reach === 'either')
}

/** In reported speech "would" before the option is "will" as it was said. */
function foretold({ kind }: Reading, signal: Match<Signal>, { governing, predicates }: Scope) {
  const supposes = (op: OperatorMatch) => op.value.effect === 'suppose'
  const withinPhrase = predicates.some((op) => supposes(op) && op.end <= signal.end)
  return kind !== 'direct' && (governing.some(supposes) || withinPhrase)
}

/** What is demanded stays demanded, whatever else is said of it. */
function conditional(polarity: Polarity, condition: Condition): Stated {
  if (polarity.stance === 'demands') return polarity
  return { ...polarity, stance: 'conditional', condition }
}

/** The condition in the option's sentence: the one it stands in, or else the first. */
function conditionFor(reading: Reading, signal: Match<Signal>): Condition | undefined {
  const [first, end] = sentenceAround(reading.words, signal.start)
  const near = reading.conditions.filter(
    (condition) =>
      condition.start >= first && condition.start < end && !isNamed(reading, condition),
  )
  return near.find((condition) => within(signal, condition)) ?? near[0]
}

/** "a ceasefire until there is a settlement": the codebook's phrase says what it comes to. */
function isNamed({ signals }: Reading, { start }: Condition): boolean {
  return signals.some(
    (signal) => signal.value.kind === 'denial' && signal.start < start && start < signal.end,
  )
}

const within = (signal: Match<Signal>, condition: Condition) =>
  condition.start <= signal.start && signal.start < condition.end

/**
 * What stands in a condition is demanded, or rejected where it is negated. A plain "if" only
 * counts beside an acceptance or an offer ("will accept if ..."), else it supposes; and where that names
 * nothing, its object is the first option that the condition names.
 */
function statedAsCondition(
  reading: Reading,
  signal: Match<Signal>,
  condition: Condition,
  scope: Scope,
): Stated | undefined {
  const [first, end] = sentenceAround(reading.words, condition.start)
  const offers = reading.signals.some(
    (other) => other.start >= first && other.start < end && !within(other, condition),
  )
  const accepted = reading.operators.some(
    ({ start, value }) =>
      (value.effect === 'accept' || (offers && value.effect === 'commit')) &&
      start >= first &&
      start < end &&
      !inside(start, condition),
  )
  if (!condition.required && !accepted) return undefined
  const plainness = condition.required ? 0.8 : 0.6
  if (accepted && isObjectOfMain(reading, signal, condition)) {
    return { stance: 'conditional', plainness, condition }
  }
  const negations = scope.governing.filter(
    ({ start, value }) =>
      inside(start, condition) && (value.effect === 'negate' || value.effect === 'reject'),
  )
  const positive = (negations.length % 2 === 0) !== (signal.value.kind === 'denial')
  return { stance: positive ? 'demands' : 'rejects', plainness }
}

const inside = (at: number, condition: Condition) => at >= condition.start && at < condition.end

function isObjectOfMain(reading: Reading, signal: Match<Signal>, condition: Condition): boolean {
  const [first, end] = sentenceAround(reading.words, condition.start)
  const here = reading.signals.filter(({ start }) => start >= first && start < end)
  const named = here.filter((other) => within(other, condition))
  return (
    !condition.required && named.length > 1 && named.length === here.length && named[0] === signal
  )
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
