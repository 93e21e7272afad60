import { ruleOn } from '../activate/activate.ts'
import { breachesOf } from '../activate/breaches.ts'
import { consultationOn } from '../activate/consultation.ts'
import type { Incident } from '../activate/incident.ts'
import { situationOf } from '../activate/situation.ts'
import type { Mechanism } from '../mechanism/schema.ts'

/**
 * What a mechanism does with an incident, apart from how its text puts it: two mechanisms that
 * agree here on every incident differ in wording only.
 */
export function behaviourOf(mechanism: Mechanism, incident: Incident): string {
  const situation = situationOf(mechanism, incident)
  const { casus, ruling } = ruleOn(situation)
  const breaches = breachesOf(situation, casus.kind === 'met')
  const { force, deadline, carveOuts } = mechanism.obligation
  const holders = [...ruling.holders].sort()
  return JSON.stringify([
    ruling.outcome,
    holders.length > 0 ? [force, deadline ?? null, holders] : [],
    carveOuts.flatMap(({ actors }) => holders.filter((holder) => actors.includes(holder))),
    breaches.map(({ actor }) => actor),
    consultationOn(situation, casus, breaches.length > 0),
  ])
}
