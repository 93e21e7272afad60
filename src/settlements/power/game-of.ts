import { InvalidInput } from '../../errors.ts'
import { membersOf } from '../mechanism/members.ts'
import type { Mechanism } from '../mechanism/schema.ts'
import { votesNeeded, votingWeight, weightOf } from '../mechanism/votes.ts'
import type { Game } from './game.ts'

/** The Security Council: five permanent members with a veto, ten elected, nine votes needed. */
const securityCouncil: Game = {
  quota: 9,
  members: [
    ...['CN', 'FR', 'GB', 'RU', 'US'].map((name) => ({ name, weight: 1, veto: true })),
    ...Array.from({ length: 10 }, (_, index) => ({
      name: `elected ${index + 1}`,
      weight: 1,
      veto: false,
    })),
  ],
}

/**
 * The vote by which a mechanism is set off.
 * Throws InvalidInput where no vote is taken, since nobody then has power over it.
 */
export function gameOf(mechanism: Mechanism, attacker?: string): Game {
  const voting = [
    mechanism,
    ...mechanism.readings.map(({ changes }) => ({ ...mechanism, ...changes })),
  ]
  const rules = voting.map(({ decision }) => decision)
  const rule = rules.find(({ kind }) => kind === 'collective' || kind === 'outside-body')
  if (rule?.kind === 'outside-body') return securityCouncil
  if (rule?.kind !== 'collective') {
    throw new InvalidInput(
      `${mechanism.id}: no vote sets it off (its decision is ${mechanism.decision.kind}), so no voting power can be counted`,
    )
  }
  const { bound } = membersOf(mechanism)
  const voters = rule.attackerVotes ? bound : bound.filter((member) => member !== attacker)
  return {
    quota: votesNeeded(rule.threshold, votingWeight(rule, voters)),
    members: voters.map((name) => ({
      name,
      weight: weightOf(rule, name),
      veto: rule.vetoes.includes(name),
    })),
  }
}
