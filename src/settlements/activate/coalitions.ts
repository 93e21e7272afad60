import type { Collective } from '../mechanism/schema.ts'
import { votesNeeded, votingWeight, weightOf } from '../mechanism/votes.ts'

export type Coalition = readonly string[]

/** No list of coalitions is longer than this; a longer one is cut and said to be. */
export const mostCoalitions = 1000

/** Every smallest set of voters whose agreement is enough. One empty set: nobody need agree. */
export function minimalActivating(
  rule: Collective,
  voters: readonly string[],
): readonly Coalition[] {
  const total = votingWeight(rule, voters)
  const vetoers = voters.filter((voter) => rule.vetoes.includes(voter))
  const others = voters.filter((voter) => !rule.vetoes.includes(voter))
  const missing = votesNeeded(rule.threshold, total) - votingWeight(rule, vetoers)
  return lightestCovers(others, (voter) => weightOf(rule, voter), missing).map((cover) =>
    inOrder(voters, [...vetoers, ...cover]),
  )
}

/** Every smallest set of voters whose refusal is enough to stop it. */
export function minimalBlocking(rule: Collective, voters: readonly string[]): readonly Coalition[] {
  const total = votingWeight(rule, voters)
  const spare = total - votesNeeded(rule.threshold, total)
  if (spare < 0) return [[]]
  const vetoers = voters.filter((voter) => rule.vetoes.includes(voter))
  const others = voters.filter((voter) => !rule.vetoes.includes(voter))
  const byWeight = lightestCovers(others, (voter) => weightOf(rule, voter), spare + 1)
  return [...vetoers.map((voter) => [voter]), ...byWeight]
}

/** Every set that weighs at least `quota` and of which no member can be spared. */
function lightestCovers(
  members: readonly string[],
  weigh: (member: string) => number,
  quota: number,
): readonly Coalition[] {
  if (quota <= 0) return [[]]
  const heavyFirst = [...members].sort((a, b) => weigh(b) - weigh(a))
  const weights = heavyFirst.map(weigh)
  const remaining = suffixSums(weights)
  const found: Coalition[] = []
  const chosen: string[] = []
  // Heaviest first: the member that reaches the quota is the lightest, so none can be spared.
  const extend = (from: number, sum: number): void => {
    for (let next = from; next < heavyFirst.length && found.length < mostCoalitions; next++) {
      const member = heavyFirst[next] ?? ''
      const reached = sum + (weights[next] ?? 0)
      if (sum + (remaining[next] ?? 0) < quota) return
      chosen.push(member)
      if (reached >= quota) found.push(inOrder(members, chosen))
      else extend(next + 1, reached)
      chosen.pop()
    }
  }
  extend(0, 0)
  return found
}

function suffixSums(weights: readonly number[]): readonly number[] {
  const sums = [...weights, 0]
  for (let i = weights.length - 1; i >= 0; i--) sums[i] = (sums[i] ?? 0) + (sums[i + 1] ?? 0)
  return sums
}

function inOrder(all: readonly string[], some: readonly string[]): Coalition {
  const chosen = new Set(some)
  return all.filter((member) => chosen.has(member))
}
