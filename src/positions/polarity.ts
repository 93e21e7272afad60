import type { Effect, OperatorMatch } from './operators.ts'
import type { Stance } from './position.ts'
import type { Scope } from './scope.ts'

/** What a scope says of its option, before conditions. */
export interface Polarity {
  readonly stance: Exclude<Stance, 'conditional'>
  /** 0 to 1: how plainly it is said. */
  readonly plainness: number
}

const attitudes: ReadonlySet<Effect> = new Set(['demand', 'accept', 'reject'])

function effectsOf(operators: readonly OperatorMatch[]): readonly Effect[] {
  return operators.map((op) => op.value.effect).filter((effect) => effect !== 'say')
}

function withoutPermissions(governing: readonly OperatorMatch[]): readonly OperatorMatch[] {
  return governing.filter((op, at) => !isPermission(op, governing.slice(at + 1)))
}

/** "agreed that they could offer", "should have": what is agreed to may be done, nothing is left open or asked for. */
function isPermission({ value }: OperatorMatch, farther: readonly OperatorMatch[]): boolean {
  const isOpen = value.effect === 'hedge' || value.effect === 'demand'
  const modal = isOpen && value.reach === 'either'
  return modal && farther.some((op) => op.value.effect === 'accept')
}

interface Circumstances {
  /** The words name the option's opposite. */
  readonly denied: boolean
  /** A negation only reports how things are. */
  readonly factual: boolean
  /** A condition stands in the same sentence. */
  readonly conditioned: boolean
}

/**
 * Reads stance off the operators in scope: signs multiply, the strongest wish remains.
 * Undefined when no stance is taken.
 */
export function polarityOf(scope: Scope, circumstances: Circumstances): Polarity | undefined {
  const { denied, factual, conditioned } = circumstances
  const effects = combine(
    effectsOf(withoutPermissions(scope.governing)),
    effectsOf(scope.predicates),
  )
  if (effects.every((effect) => effect === 'suppose' && !conditioned)) return undefined
  if (effects.includes('untold')) return undefined
  if (effects.includes('unasked')) return { stance: 'ambiguous', plainness: 0.4 }
  if (factual && !effects.some((effect) => attitudes.has(effect))) return undefined
  const reading = read(effects)
  return denied ? inverted(reading) : reading
}

/** A verb that rejects already says what its object's predicate may repeat ("as impossible"). */
function combine(governing: readonly Effect[], predicates: readonly Effect[]): readonly Effect[] {
  if (governing.includes('reject')) return governing
  // "discussing it is futile": the predicate judges, the verb before is part of its subject.
  const judged = predicates.includes('reject')
  const kept = judged ? governing.filter((effect) => effect !== 'hedge') : governing
  return [...kept, ...judgement(predicates)]
}

/** "is a utopia, a road to nowhere" rejects once, however often it is said. */
function judgement(predicates: readonly Effect[]): readonly Effect[] {
  return predicates.filter((effect, at) => effect !== 'reject' || predicates.indexOf(effect) === at)
}

function read(effects: readonly Effect[]): Polarity {
  const against = effects.filter((effect) => effect === 'reject' || effect === 'negate').length
  const wanted = effects.includes('demand')
  const plainness = effects.some((effect) => attitudes.has(effect)) ? 0.9 : 0.65
  const hedged = effects.includes('hedge') && !wanted
  if (against % 2 === 1) return { stance: 'rejects', plainness: hedged ? 0.5 : plainness }
  if (hedged) return { stance: 'ambiguous', plainness: 0.6 }
  return { stance: wanted || against > 0 ? 'demands' : 'accepts', plainness }
}

const opposite = {
  demands: 'rejects',
  accepts: 'rejects',
  rejects: 'demands',
  ambiguous: 'ambiguous',
} as const

function inverted({ stance, plainness }: Polarity): Polarity {
  return { stance: opposite[stance], plainness }
}
