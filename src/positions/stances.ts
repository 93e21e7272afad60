import { sentenceAround } from './clause.ts'
import type { Condition } from './conditions.ts'
import { holderOf } from './holders.ts'
import type { Signal } from './options-index.ts'
import type { Match } from './phrase-index.ts'
import { type Polarity, polarityOf } from './polarity.ts'
import type { Stance } from './position.ts'
import type { Reading } from './reading.ts'
import { type Scope, scopeOf } from './scope.ts'
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

/** The stances a statement takes, at most one for each holder and option. */
export function stancesIn(reading: Reading): readonly Taken[] {
  const taken = reading.signals.flatMap((signal) => stanceOn(reading, signal) ?? [])
  return bestOfEach(taken)
}

function stanceOn(reading: Reading, signal: Match<Signal>): Taken | undefined {
  const { words } = reading
  if (signal.value.kind === 'breach' || words.asked[signal.start]) return undefined
  const scope = scopeOf(words, reading.operators, signal)
  const holder = holderOf(reading, scope.governing)
  if (holder.kind === 'nobody') return undefined
  const kept = holder.kind === 'party' ? upTo(scope, holder.operator) : scope
  const denied = signal.value.kind === 'denial'
  const condition = conditionFor(reading, signal)
  const inside = condition !== undefined && within(signal, condition)
  const polarity = inside
    ? required(reading, condition, kept, denied)
    : polarityOf(kept, denied, isFactual(reading, kept))
  if (!polarity) return undefined
  const stance = condition && !inside ? conditional(polarity) : polarity.stance
  const words_ = condition && !inside && stance === 'conditional' ? condition : undefined
  return {
    holder: holder.kind === 'party' ? holder.party : reading.own,
    issue: signal.value.issue,
    option: signal.value.option,
    stance,
    evidence: [signal.start, signal.end],
    ...(words_ && { condition: [words_.start, words_.end] as const }),
    confidence: polarity.plainness * (signal.value.weak ? 0.8 : 1),
  }
}

function upTo(scope: Scope, operator: number): Scope {
  return { ...scope, governing: scope.governing.slice(0, operator + 1) }
}

function conditional({ stance }: Polarity): Stance {
  return stance === 'ambiguous' || stance === 'demands' ? stance : 'conditional'
}

function conditionFor(reading: Reading, signal: Match<Signal>): Condition | undefined {
  const [first, end] = sentenceAround(reading.words, signal.start)
  return reading.conditions.find((condition) => condition.start >= first && condition.start < end)
}

const within = (signal: Match<Signal>, condition: Condition) =>
  condition.start <= signal.start && signal.end <= condition.end + 1

/** What stands in a required condition is demanded, or rejected where it is negated. */
function required(
  reading: Reading,
  condition: Condition,
  scope: Scope,
  denied: boolean,
): Polarity | undefined {
  const accepts = reading.operators.some(
    (op) => op.end <= condition.start && op.value.effect === 'accept',
  )
  if (!condition.required && !accepts) return undefined
  const negations = scope.governing.filter(
    (op) =>
      op.start >= condition.start && (op.value.effect === 'negate' || op.value.effect === 'reject'),
  )
  const positive = (negations.length % 2 === 0) !== denied
  return { stance: positive ? 'demands' : 'rejects', plainness: condition.required ? 0.8 : 0.6 }
}

const past = new Set(['did', 'has', 'had', 'have', 'do', 'be'].map(stem))

/** "has not joined", "are no troops": a report of how things are, not of what someone wants. */
function isFactual(reading: Reading, { governing }: Scope): boolean {
  const [nearest] = governing
  if (nearest?.value.effect !== 'negate') return false
  return past.has(reading.words.stems[nearest.start - 1] ?? '')
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
