import { componentsOf } from './components.ts'
import type { Concessions } from './concessions.ts'
import { hurtBy, type Instance, type Settlement } from './instance.ts'

/**
 * What a second program needs to check an answer without the solver: a settlement that shows it
 * can be done, and trees of choices that show it cannot be done for less.
 */
export interface Certificate {
  readonly conceded: readonly string[]
  readonly settlement: Settlement
  /** For each concession, why it cannot be spared: what remains then conflicts. */
  readonly needed: readonly { readonly concession: string; readonly refutation: Tree }[]
  /** Part by part, why nothing costs less; only for an answer that claims to be the cheapest. */
  readonly cheapest?: readonly Part[]
}

/** Choose the issue, and go on with each option; a leaf is refuted by what is chosen above it. */
export type Tree =
  | 'refuted'
  | { readonly issue: string; readonly options: Readonly<Record<string, Tree>> }

export interface Part {
  readonly issues: readonly string[]
  readonly cost: number
  readonly tree: Tree
}

/** The least that a partial settlement costs: a bound that a leaf must reach to be refuted. */
export type LowerBound = (instance: Instance, partial: Settlement) => number

/**
 * Objections looked at in all before the writing is given up, about a second's work; the answer
 * then rests on the solver's word.
 */
const mostLooks = 200_000

interface Budget {
  looks: number
}

/** Null when a proof would be too large to write down. */
export function certify(
  instance: Instance,
  answer: Concessions,
  bound: LowerBound,
  claimsCheapest: boolean,
): Certificate | null {
  const conceded = answer.conceded.map(({ id }) => id)
  const budget = { looks: mostLooks }
  const parts = componentsOf(instance)
  if (claimsCheapest) {
    const cheapest = provenParts(parts, answer.settlement, bound, budget)
    // What is cheapest has nothing to spare, since every concession weighs something.
    return cheapest && { conceded, settlement: answer.settlement, needed: [], cheapest }
  }
  const needed: { concession: string; refutation: Tree }[] = []
  for (const concession of conceded) {
    const part = parts.find(({ objections }) => objections.some(({ id }) => id === concession))
    const kept = (id: string) => id === concession || !conceded.includes(id)
    const refutation = part && refute(keeping(part, kept), 1, bound, budget)
    if (!refutation) return null
    needed.push({ concession, refutation })
  }
  return { conceded, settlement: answer.settlement, needed }
}

/** The instance with only some of its objections, each of weight one: any hurt then costs. */
function keeping(instance: Instance, kept: (id: string) => boolean): Instance {
  const objections = instance.objections.filter(({ id }) => kept(id))
  return { ...instance, objections: objections.map((each) => ({ ...each, weight: 1 })) }
}

function provenParts(
  components: readonly Instance[],
  settlement: Settlement,
  bound: LowerBound,
  budget: Budget,
): readonly Part[] | null {
  const parts: Part[] = []
  for (const part of components) {
    const cost = hurtBy(part, settlement).reduce((sum, { weight }) => sum + weight, 0)
    const tree = refute(part, cost, bound, budget)
    if (!tree) return null
    parts.push({ issues: part.issues.map(({ id }) => id), cost, tree })
  }
  return parts
}

/** A tree each of whose leaves costs at least `cost`; null when none is found in bounds. */
function refute(instance: Instance, cost: number, bound: LowerBound, budget: Budget): Tree | null {
  const order = busiestFirst(instance)
  const grow = (partial: Settlement): Tree | null => {
    budget.looks -= 1 + instance.objections.length
    if (budget.looks < 0) return null
    if (bound(instance, partial) >= cost) return 'refuted'
    const issue = order[Object.keys(partial).length]
    if (!issue) return null
    const options: Record<string, Tree> = {}
    for (const option of issue.options) {
      const below = grow({ ...partial, [issue.id]: option })
      if (!below) return null
      options[option] = below
    }
    return { issue: issue.id, options }
  }
  return grow({})
}

/** The issues by how many objections turn on them: deciding the busiest first refutes soonest. */
function busiestFirst({ issues, objections }: Instance): Instance['issues'] {
  const busy = new Map<string, number>()
  for (const { when } of objections) {
    const touched = new Set(when.flat().map(({ issue }) => issue))
    for (const issue of touched) busy.set(issue, (busy.get(issue) ?? 0) + 1)
  }
  return issues.toSorted((a, b) => (busy.get(b.id) ?? 0) - (busy.get(a.id) ?? 0))
}
