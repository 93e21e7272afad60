import type { Clause } from '../judge/proposal.ts'
import type { OnRecord } from '../judge/record.ts'

/** A negotiation as a problem: what can be chosen, what nobody can have, and who objects to what. */
export interface Instance {
  readonly issues: readonly IssueChoice[]
  /** Clauses that exclude one another whatever the parties say. */
  readonly impossible: readonly Conjunction[]
  readonly objections: readonly Objection[]
}

export interface IssueChoice {
  readonly id: string
  readonly options: readonly string[]
}

/** All of these chosen together. */
export type Conjunction = readonly Pick<Clause, 'issue' | 'option'>[]

/** What a party will not have. To concede it is to drop the objection. */
export interface Objection {
  readonly id: string
  readonly party: string
  /** How firm it is: a whole number from 1; what conceding it costs. */
  readonly weight: number
  /** It is hurt when any of these is chosen. */
  readonly when: readonly Conjunction[]
  readonly words: string
  readonly quotes: readonly OnRecord[]
}

/** One option for each issue: issue id → option id. */
export type Settlement = Readonly<Record<string, string>>

export function isChosen(settlement: Settlement, conjunction: Conjunction): boolean {
  return conjunction.every(({ issue, option }) => settlement[issue] === option)
}

/** The objections that a settlement hurts: what would have to be conceded for it. */
export function hurtBy(instance: Instance, settlement: Settlement): readonly Objection[] {
  return instance.objections.filter(({ when }) => when.some((all) => isChosen(settlement, all)))
}

export function costOf(objections: readonly Objection[]): number {
  return objections.reduce((sum, { weight }) => sum + weight, 0)
}
