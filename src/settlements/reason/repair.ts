import { costOf, type Instance, type Objection, type Settlement } from './instance.ts'
import { chosen, hurtIn, leastCost, programOf, settlementIn } from './program.ts'
import type { Solver } from './solver.ts'

/** The settlement nearest to a proposal among those that ask least of anyone. */
export interface Repair {
  readonly changes: readonly {
    readonly issue: string
    readonly from: string
    readonly to: string
  }[]
  readonly settlement: Settlement
  /** What must be conceded even so; empty when all can accept it. */
  readonly conceded: readonly Objection[]
  readonly cost: number
}

/** First what is conceded is made least, then the clauses changed. Null where none is possible. */
export function nearestRepair(
  instance: Instance,
  proposed: Settlement,
  solver: Solver,
): Repair | null {
  const kept = instance.issues.flatMap(({ id, options }, i) => {
    const option = proposed[id]
    return option !== undefined && options.includes(option)
      ? [`1@1,i${i}:not ${chosen(instance, [{ issue: id, option }])}`]
      : []
  })
  const program = [
    programOf(instance),
    leastCost(instance, 2),
    `#minimize{${kept.join(';')}}.`,
  ].join('\n')
  const best = solver.solve(program, 0).models.at(-1)
  if (!best) return null
  const settlement = settlementIn(instance, best)
  const conceded = hurtIn(instance, best)
  const changes = Object.entries(proposed).flatMap(([issue, from]) => {
    const to = settlement[issue]
    return to === undefined || to === from ? [] : [{ issue, from, to }]
  })
  return { changes, settlement, conceded, cost: costOf(conceded) }
}
