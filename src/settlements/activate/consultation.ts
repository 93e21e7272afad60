import { isActAmong } from '../mechanism/acts.ts'
import type { CasusFinding } from './casus.ts'
import type { Situation } from './situation.ts'

export interface Consultation {
  readonly mandatory: boolean
  readonly withinDays: number | null
}

/** Consultation is owed on its own terms, often where no help is. */
export function consultationOn(
  situation: Situation,
  casus: CasusFinding,
  breached: boolean,
): Consultation | null {
  const clause = situation.mechanism.consultation
  if (!clause) return null
  const occasions = {
    casus: casus.kind === 'met',
    breach: breached,
    threat: isThreat(situation),
    'other-aggressor': casus.kind === 'aggressor',
  }
  if (!clause.on.some((occasion) => occasions[occasion])) return null
  return { mandatory: clause.mandatory, withinDays: clause.withinDays }
}

function isThreat({ parties, target, attacker, incident }: Situation): boolean {
  return (
    parties.includes(target) &&
    target !== attacker &&
    isActAmong(incident.act, ['aggression', 'military-operation', 'threat-of-force'])
  )
}
