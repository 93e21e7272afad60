import { type Coalition, minimalBlocking } from '../activate/coalitions.ts'
import type { Game } from './game.ts'

/** The smallest sets that can stop a vote; at most as many as are listed anywhere. */
export function blockingSetsOf({ members, quota }: Game): readonly Coalition[] {
  const names = members.map(({ name }) => name)
  return minimalBlocking(
    {
      kind: 'collective',
      threshold: quota,
      vetoes: members.filter(({ veto }) => veto).map(({ name }) => name),
      weights: Object.fromEntries(members.map(({ name, weight }) => [name, weight])),
      abstention: 'refuses',
      attackerVotes: true,
    },
    names,
  )
}
