import { isActAmong } from '../mechanism/acts.ts'
import { placesAround } from '../mechanism/places.ts'
import type { Mechanism } from '../mechanism/schema.ts'
import type { Situation } from './situation.ts'

export interface Breach {
  readonly actor: string
  readonly restraint: string
}

/** Restraints that the act itself breaks, one entry for each who broke any. */
export function breachesOf(situation: Situation, triggered: boolean): readonly Breach[] {
  const { mechanism, attacker, bound } = situation
  const broken = mechanism.restraints
    .filter((restraint) => isBroken(restraint, situation))
    .map((restraint) => restraint.text)
  const turnedOnWard = triggered && bound.includes(attacker) && broken.length === 0
  if (turnedOnWard) broken.push('a guarantor may not itself attack what it guarantees')
  return broken.length === 0 ? [] : [{ actor: attacker, restraint: broken.join('; ') }]
}

function isBroken(restraint: Mechanism['restraints'][number], situation: Situation): boolean {
  const { attacker, target, incident } = situation
  const against =
    restraint.towards === 'anyone' ||
    (restraint.towards === 'beneficiaries' ? situation.protected : restraint.towards).includes(
      target,
    )
  return (
    boundBy(restraint, situation).includes(attacker) &&
    attacker !== target &&
    isActAmong(incident.act, restraint.acts) &&
    against &&
    (restraint.places === undefined || incident.tags.some((tag) => liesIn(tag, restraint.places)))
  )
}

function boundBy(restraint: Mechanism['restraints'][number], situation: Situation) {
  if (restraint.binds === 'parties') return situation.parties
  return restraint.binds === 'guarantors' ? situation.bound : restraint.binds
}

function liesIn(tag: string, places: readonly string[] = []): boolean {
  return placesAround(tag).some((place) => places.includes(place))
}
