import { InvalidInput } from '../../errors.ts'

/** A weighted vote: carried when the ayes reach the quota and no vetoer is missing. */
export interface Game {
  readonly members: readonly Member[]
  readonly quota: number
}

export interface Member {
  readonly name: string
  readonly weight: number
  readonly veto: boolean
}

const mostMembers = 60
const mostWeight = 10_000

/** Throws InvalidInput when the game is too large to be counted exactly or makes no sense. */
export function refuseImpossible({ members, quota }: Game): void {
  const total = members.reduce((sum, { weight }) => sum + weight, 0)
  if (members.length === 0 || members.length > mostMembers) {
    throw new InvalidInput(`members: ${members.length} given; 1 to ${mostMembers} are allowed`)
  }
  const odd = members.find(({ weight }) => !Number.isInteger(weight) || weight < 1)
  if (odd)
    throw new InvalidInput(`weight of ${odd.name}: ${odd.weight}; a whole number from 1 is allowed`)
  if (total > mostWeight) {
    throw new InvalidInput(`weights: ${total} in all; up to ${mostWeight} can be counted exactly`)
  }
  if (!Number.isInteger(quota) || quota < 1 || quota > total) {
    throw new InvalidInput(
      `quota: ${quota}; a whole number from 1 to the ${total} votes is allowed`,
    )
  }
}
