import { isActAmong } from '../mechanism/acts.ts'
import { joined, nameOf, namesOf } from '../mechanism/countries.ts'
import { placeName, placesAround } from '../mechanism/places.ts'
import type { Situation } from './situation.ts'

/** Whether the casus foederis is given: the first condition that fails, or all that are met. */
export type CasusFinding =
  | { readonly kind: 'met' }
  | {
      readonly kind: 'act' | 'target' | 'excluded-place' | 'place' | 'aggressor' | 'request'
    }

const met = { kind: 'met' } as const
const conditions: readonly ((situation: Situation) => CasusFinding)[] = [
  ({ protected: guarded, target, attacker }) =>
    guarded.includes(target) && target !== attacker ? met : { kind: 'target' },
  ({ mechanism, incident }) =>
    isActAmong(incident.act, mechanism.casus.acts) ? met : { kind: 'act' },
  placeIsCovered,
  ({ mechanism, attacker }) =>
    (mechanism.casus.aggressors?.includes(attacker) ?? true) ? met : { kind: 'aggressor' },
  ({ mechanism, incident, target }) =>
    mechanism.casus.onRequest &&
    (incident.requested === false || incident.consent[target] === false)
      ? { kind: 'request' }
      : met,
]

export function findCasus(situation: Situation): CasusFinding {
  for (const condition of conditions) {
    const finding = condition(situation)
    if (finding.kind !== 'met') return finding
  }
  return met
}

function placeIsCovered(situation: Situation): CasusFinding {
  const { territory } = situation.mechanism.casus
  const { tags } = situation.incident
  if (tags.some((tag) => territory.out.includes(tag))) return { kind: 'excluded-place' }
  return tags.some((tag) => isIn(tag, territory.in, situation.protected)) ? met : { kind: 'place' }
}

/** A member's country code lies in "the territory of a member". */
function isIn(tag: string, places: readonly string[], members: readonly string[]): boolean {
  return placesAround(tag).some(
    (place) =>
      places.includes(place) ||
      (members.includes(place) &&
        (places.includes('member-territory') || places.includes('party-territory'))),
  )
}

export function casusWords(finding: CasusFinding, situation: Situation): string {
  const { mechanism, incident, attacker, target } = situation
  const { casus } = mechanism
  const where = joined(incident.tags.map(placeName)) || 'no place given'
  switch (finding.kind) {
    case 'met':
      return `Casus foederis met: ${incident.act} against ${nameOf(target)}, ${where}.`
    case 'target':
      return target === attacker
        ? `Not triggered: ${nameOf(target)} is said to have attacked itself.`
        : `Not triggered: ${nameOf(target)} is not protected by this text.`
    case 'act':
      return `Not triggered: ${incident.act} is not among the acts named (${joined(casus.acts, 'or')}).`
    case 'excluded-place':
      return `Not triggered: the text leaves out ${joined(casus.territory.out.map(placeName))}.`
    case 'place':
      return `Not triggered: ${where} is not in the territory covered (${joined(casus.territory.in.map(placeName))}).`
    case 'aggressor':
      return `Not triggered: only an attack by ${namesOf(casus.aggressors ?? [])} counts, not one by ${nameOf(attacker)}.`
    case 'request':
      return `Not triggered: help is owed on request, and ${nameOf(target)} did not ask or consent.`
  }
}
