import { activate } from '../activate/activate.ts'
import type { Activation } from '../activate/activation.ts'
import type { Incident } from '../activate/incident.ts'
import type { Mechanism } from '../mechanism/schema.ts'
import { behaviourOf } from './behaviour.ts'
import { incidentsFor } from './space.ts'

/** An incident that tells two mechanisms apart, or the statement that none does. */
export type Comparison =
  | {
      readonly kind: 'differ'
      readonly incident: Incident
      readonly first: Activation
      readonly second: Activation
      readonly examined: number
    }
  | {
      readonly kind: 'same'
      readonly examined: number
      /** False where the votes are counted by rules too unlike to be compared set by set. */
      readonly proof: boolean
    }

export function compare(first: Mechanism, second: Mechanism): Comparison {
  let examined = 0
  for (const incident of incidentsFor([first, second])) {
    examined++
    if (behaviourOf(first, incident) === behaviourOf(second, incident)) continue
    const reported = { ...incident, attacker: [{ attacker: incident.attacker }] }
    return {
      kind: 'differ',
      incident,
      first: activate(first, reported),
      second: activate(second, reported),
      examined,
    }
  }
  return { kind: 'same', examined, proof: countAlike(first, second) }
}

/** Equal winning coalitions are equal votes only if absence and abstention count alike. */
function countAlike({ decision: a }: Mechanism, { decision: b }: Mechanism): boolean {
  if (a.kind !== 'collective' && b.kind !== 'collective') return true
  return (
    a.kind === 'collective' &&
    b.kind === 'collective' &&
    a.abstention === b.abstention &&
    a.quorum === b.quorum
  )
}
