import type { Effect } from './operators.ts'
import type { Stance } from './position.ts'
import type { OperatorMatch, Scope } from './scope.ts'

/** What a scope says of its option, before conditions; undefined when it takes no stance. */
export interface Polarity {
  readonly stance: Exclude<Stance, 'conditional'>
  /** 0 to 1: how plainly it is said. */
  readonly plainness: number
}

const attitudes: ReadonlySet<Effect> = new Set(['demand', 'accept', 'reject'])

const effectsOf = (operators: readonly OperatorMatch[]): readonly Effect[] =>
  operators.map((op) => op.value.effect)

/** Reads stance off the operators in scope: signs multiply, the strongest wish remains. */
export function polarityOf(scope: Scope, denied: boolean, factual: boolean): Polarity | undefined {
  const effects = combine(effectsOf(scope.governing), effectsOf(scope.predicates))
  if (effects.length === 0) return undefined
  if (effects.includes('unasked')) return { stance: 'ambiguous', plainness: 0.4 }
  if (factual && !effects.some((effect) => attitudes.has(effect))) return undefined
  const reading = read(effects)
  return reading && denied ? inverted(reading) : reading
}

/** A verb that rejects already says what its object's predicate may repeat ("as impossible"). */
function combine(governing: readonly Effect[], predicates: readonly Effect[]): readonly Effect[] {
  if (governing.includes('reject')) return governing
  // "discussing it is futile": the predicate judges, the verb before is part of its subject.
  const judged = predicates.some((effect) => effect === 'reject')
  const kept = judged ? governing.filter((effect) => effect !== 'hedge') : governing
  return [...kept, ...predicates]
}

function read(effects: readonly Effect[]): Polarity | undefined {
  const against = effects.filter((effect) => effect === 'reject' || effect === 'negate').length
  const wanted = effects.includes('demand')
  const plain = effects.some((effect) => attitudes.has(effect)) ? 0.9 : 0.65
  if (effects.includes('hedge') && !wanted) return { stance: 'ambiguous', plainness: 0.6 }
  if (against % 2 === 1) return { stance: 'rejects', plainness: plain }
  if (wanted || against > 0) return { stance: 'demands', plainness: plain }
  return { stance: 'accepts', plainness: plain }
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
