import type { Collective } from '../mechanism/schema.ts'
import { votesNeeded, votingWeight } from '../mechanism/votes.ts'
import type { Incident } from './incident.ts'
import type { Situation } from './situation.ts'

type Ballot = Incident['consent'][string]

/** The bound who have a vote: all, or all but the attacker. */
export function votersOf(rule: Collective, { bound, attacker }: Situation): readonly string[] {
  return rule.attackerVotes ? bound : bound.filter((member) => member !== attacker)
}

/** An attacker is taken to refuse and everyone else to agree, unless the incident says otherwise. */
function ballotOf({ incident, attacker }: Situation, voter: string): Ballot {
  return incident.consent[voter] ?? voter !== attacker
}

/** How the vote goes; `against` names those who stand in its way. */
export function countVotes(
  rule: Collective,
  situation: Situation,
): { readonly carried: boolean; readonly against: readonly string[]; readonly quorate: boolean } {
  const voters = votersOf(rule, situation)
  const cast = (wanted: Ballot) => voters.filter((voter) => ballotOf(situation, voter) === wanted)
  const ayes = cast(true)
  const silent = [...cast('abstains'), ...cast('absent')]
  const counted =
    rule.abstention === 'is-ignored' ? voters.filter((voter) => !silent.includes(voter)) : voters
  const against = counted.filter((voter) => !ayes.includes(voter))
  const needed = votesNeeded(rule.threshold, votingWeight(rule, counted))
  const enough = ayes.length > 0 && votingWeight(rule, ayes) >= needed
  const vetoed = against.some((voter) => rule.vetoes.includes(voter))
  const quorate = hasQuorum(rule, situation)
  return { carried: enough && !vetoed && quorate, against, quorate }
}

/** Presence is counted over all members: an attacker without a vote may still attend. */
function hasQuorum(rule: Collective, situation: Situation): boolean {
  if (rule.quorum === undefined) return true
  const { bound } = situation
  const present = bound.filter((member) => ballotOf(situation, member) !== 'absent')
  return votingWeight(rule, present) >= votesNeeded(rule.quorum, votingWeight(rule, bound))
}
