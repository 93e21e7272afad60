import { commaBetween, sentenceAround } from './clause.ts'
import type { Condition } from './conditions.ts'
import type { Effect, Operator, OperatorMatch } from './operators.ts'
import type { Signal } from './options-index.ts'
import type { Match } from './phrase-index.ts'
import type { Stance } from './position.ts'
import type { Reading } from './reading.ts'
import type { Scope } from './scope.ts'
import { stem, stemsOf } from './stem.ts'
import type { Words } from './words.ts'

/** A stance as it is stated, with the condition that it hangs on. */
export interface Stated {
  readonly stance: Stance
  readonly plainness: number
  readonly condition?: Condition
}

/** The condition in the option's sentence: the one it stands in, or else the first. */
export function conditionFor(reading: Reading, signal: Match<Signal>): Condition | undefined {
  const [first, end] = sentenceAround(reading.words, signal.start)
  const near = reading.conditions.filter(
    (condition) =>
      condition.kind !== 'conceded' &&
      condition.start >= first &&
      condition.start < end &&
      !isNamed(reading, condition),
  )
  return near.find((condition) => within(signal, condition)) ?? near[0]
}

/** "a ceasefire until there is a settlement", "without one": the codebook's phrase says what it comes to. */
function isNamed({ signals, words }: Reading, { start }: Condition): boolean {
  return signals.some(
    (signal) =>
      signal.start < start &&
      start < signal.end &&
      (signal.value.kind === 'denial' || lacking.has(words.stems[start] ?? '')),
  )
}

const within = (signal: Match<Signal>, condition: Condition) =>
  condition.start <= signal.start && signal.start < condition.end

/**
 * What stands in a condition is demanded, or rejected where it is negated. A plain "if" only
 * counts beside an acceptance or an offer ("will accept if ..."), else it supposes; and where that names
 * nothing, its object is the first option that the condition names.
 */
export function statedAsCondition(
  reading: Reading,
  signal: Match<Signal>,
  condition: Condition,
  scope: Scope,
): Stated | undefined {
  const offers = namedAround(reading, condition).some((other) => !within(other, condition))
  const isOffer = offers && !isDeniedOutside(reading, condition)
  const accepted = operatorsOutside(reading, condition).some(
    ({ value }) => isJudgement(value) || (isOffer && value.effect === 'commit'),
  )
  if (condition.kind !== 'required' && !accepted)
    return statedAsRefusal(reading, signal, condition, scope)
  const plainness = condition.kind === 'required' ? 0.8 : 0.6
  if (accepted && isObjectOfMain(reading, signal, condition)) {
    return { stance: 'conditional', plainness, condition }
  }
  // "tariffs if Russia does not agree": what is threatened for being withheld is wanted.
  const isWithheld = condition.kind === 'supposed' && isRefused(reading, scope, condition)
  if (isWithheld) return { stance: 'demands', plainness }
  const denied = signal.value.kind === 'denial' && !namesLack(reading, signal, condition)
  const whole = !isRefusedWhole(reading, condition)
  const positive = (isPositive(scope, condition) === whole) !== denied
  return { stance: positive ? 'demands' : 'rejects', plainness }
}

/** "there will be no ceasefire if": is something denied in the condition's sentence, but not in it? */
function isDeniedOutside(reading: Reading, condition: Condition): boolean {
  const outside = operatorsOutside(reading, condition).filter(
    ({ start }) => start >= reading.contentStart,
  )
  // "will deploy once it is over and insisted that limits are unacceptable": what hangs on it stands before it.
  const before = outside.filter(({ start }) => start < condition.start)
  return (before.length > 0 ? before : outside).some(
    ({ value: { effect, reach } }) =>
      effect === 'negate' || (effect === 'reject' && reach === 'before'),
  )
}

/** The operators of the condition's sentence that are not in it. */
function operatorsOutside(
  { words, operators }: Reading,
  condition: Condition,
): readonly OperatorMatch[] {
  const [first, end] = sentenceAround(words, condition.start)
  return operators.filter(({ start }) => start >= first && start < end && !inside(start, condition))
}

/** The options that the condition's sentence names. */
function namedAround({ words, signals }: Reading, { start }: Condition): readonly Match<Signal>[] {
  const [first, end] = sentenceAround(words, start)
  return signals.filter((signal) => signal.start >= first && signal.start < end)
}

/** "no peace if its army is capped": what would prevent it is rejected. */
function statedAsRefusal(
  reading: Reading,
  signal: Match<Signal>,
  condition: Condition,
  scope: Scope,
): Stated | undefined {
  const [first, end] = sentenceAround(reading.words, condition.start)
  if (isCounterfactual(reading.words, first, end)) return undefined
  if (!isDeniedOutside(reading, condition)) return undefined
  const positive = isPositive(scope, condition) !== (signal.value.kind === 'denial')
  return { stance: positive ? 'rejects' : 'demands', plainness: 0.6 }
}

/** "if it had joined, there would have been no war" */
function isCounterfactual({ stems }: Words, first: number, end: number): boolean {
  return stems
    .slice(first, end)
    .some(
      (word, at) => word === would && stems.slice(first + at + 1, first + at + 3).includes(have),
    )
}

function isPositive({ governing }: Scope, condition: Condition): boolean {
  const negations = governing.filter(
    ({ start, value }) =>
      start > condition.start &&
      inside(start, condition) &&
      (value.effect === 'negate' || value.effect === 'reject'),
  )
  return negations.length % 2 === 0
}

/** "never agree to a scheme in which help comes only after a vote" */
function isRefusedWhole({ words, operators }: Reading, { start }: Condition): boolean {
  if (words.stems[start] !== 'only') return false
  const [first] = sentenceAround(words, start)
  return operators.some(
    ({ value, start: at, end }, index) =>
      value.effect === 'negate' &&
      at >= first &&
      end <= start &&
      operators[index + 1]?.value.effect === 'accept' &&
      !commaBetween(words, at, start),
  )
}

const refusing = stemsOf('reject refuse decline oppose turn rebuff resist')

/** "does not agree", "refuses": unlike "gives up", these are of something offered. */
function isRefused({ words }: Reading, { governing }: Scope, condition: Condition): boolean {
  const own = governing.filter(({ start }) => start > condition.start && inside(start, condition))
  const has = (effect: Effect) => own.some(({ value }) => value.effect === effect)
  const refused = own.some(({ start }) => refusing.has(words.stems[start] ?? ''))
  return refused !== (has('accept') && has('negate'))
}

const would = stem('would')
const have = stem('have')

const lacking = stemsOf('without before')

/** "without guarantees" as a denial of them: the condition is that they be there. */
function namesLack({ words }: Reading, { start }: Match<Signal>, condition: Condition): boolean {
  return start === condition.start && lacking.has(words.stems[start] ?? '')
}

const inside = (at: number, condition: Condition) => at >= condition.start && at < condition.end

/** "ready", "acceptable", "possible" */
export function isJudgement({ effect, reach }: Operator): boolean {
  return effect === 'accept' || (effect === 'hedge' && reach === 'before')
}

function isObjectOfMain(reading: Reading, signal: Match<Signal>, condition: Condition): boolean {
  const here = namedAround(reading, condition)
  const named = here.filter((other) => within(other, condition))
  return (
    condition.kind !== 'required' &&
    named.length > 1 &&
    named.length === here.length &&
    named[0] === signal
  )
}

/** "if Russia refuses, sanctions will follow": the verb of a condition governs nothing outside it. */
export function outsideConditions(reading: Reading, signal: Match<Signal>): Reading {
  const others = reading.conditions.filter(
    (condition) => !within(signal, condition) && !isNamed(reading, condition),
  )
  const operators = reading.operators.filter(
    ({ start }) => !others.some((condition) => inside(start, condition)),
  )
  return { ...reading, operators }
}

export function insideOf(signal: Match<Signal>, condition?: Condition): condition is Condition {
  return condition !== undefined && within(signal, condition)
}
