import type { Collective } from './schema.ts'

/** The weight of one member's vote; one unless the text says otherwise. */
export function weightOf(rule: Collective, member: string): number {
  return rule.weights?.[member] ?? 1
}

export function votingWeight(rule: Collective, members: readonly string[]): number {
  return members.reduce((sum, member) => sum + weightOf(rule, member), 0)
}

/** Votes that a threshold or quorum asks for, of a total: a fraction is rounded up. */
export function votesNeeded(asked: Collective['threshold'], total: number): number {
  if (asked === 'unanimity') return total
  if (typeof asked === 'number') return asked
  const [numerator = 1, denominator = 1] = asked.split('/').map(Number)
  return Math.ceil((numerator * total) / denominator)
}
