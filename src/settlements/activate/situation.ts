import { type Members, membersOf } from '../mechanism/members.ts'
import type { Mechanism } from '../mechanism/schema.ts'
import type { Incident } from './incident.ts'

/** One mechanism meeting one incident: what every rule below looks at. */
export interface Situation {
  readonly mechanism: Mechanism
  readonly incident: Incident
  readonly attacker: string
  readonly target: string
  readonly bound: readonly string[]
  readonly protected: readonly string[]
  readonly parties: readonly string[]
  /** The bound who can come to help: neither the attacker nor the one attacked. */
  readonly helpers: readonly string[]
}

/** @param members Worked out once by who asks of one mechanism thousands of times. */
export function situationOf(
  mechanism: Mechanism,
  incident: Incident,
  members: Members = membersOf(mechanism, incident.parties),
): Situation {
  const attacker = partyTo(mechanism, members.parties, incident.attacker)
  const target = partyTo(mechanism, members.parties, incident.target)
  const helpers = members.bound.filter((actor) => actor !== attacker && actor !== target)
  const { bound, protected: guarded, parties } = members
  return { mechanism, incident, attacker, target, bound, protected: guarded, parties, helpers }
}

/** A state that took another's place in the treaty answers for it: the German Empire for Prussia. */
function partyTo(mechanism: Mechanism, parties: readonly string[], actor: string): string {
  return parties.includes(actor) ? actor : (mechanism.succession[actor] ?? actor)
}
