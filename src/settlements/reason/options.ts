import { componentsOf } from './components.ts'
import { cheapestConcessions } from './concessions.ts'
import type { Instance } from './instance.ts'
import { programOf, settlementIn } from './program.ts'
import type { Solver } from './solver.ts'

/** What the settlements that cost least have in common; they cost nothing when all can agree. */
export interface OptionReport {
  /** What must be conceded for any of them. */
  readonly cost: number
  readonly options: readonly OptionShare[]
  /** How many such settlements there are over the contested issues; in digits, since a JSON
   *  number might not hold it. */
  readonly settlements: string
  /** False where a part has more than could be counted: then the figures are lower bounds. */
  readonly complete: boolean
}

export interface OptionShare {
  readonly issue: string
  readonly option: string
  /** In every such settlement, in none, or in some. */
  readonly in: 'every' | 'none' | 'some'
  /** Of all such settlements, those with this option: from 0 to 1. */
  readonly share: number
}

/** Settlements counted in one part before the count is cut. */
const mostSettlements = 20_000

/** Null where no settlement is possible. */
export function reportOptions(instance: Instance, solver: Solver): OptionReport | null {
  let report: OptionReport = { cost: 0, options: [], settlements: '1', complete: true }
  for (const part of componentsOf(instance)) {
    const found = reportPart(part, solver)
    if (!found) return null
    report = {
      cost: report.cost + found.cost,
      options: [...report.options, ...found.options],
      settlements: `${BigInt(report.settlements) * BigInt(found.settlements)}`,
      complete: report.complete && found.complete,
    }
  }
  return report
}

function reportPart(part: Instance, solver: Solver): OptionReport | null {
  const best = cheapestConcessions(part, solver)
  if (!best) return null
  const program = `${programOf(part)}\n${atMost(part, best.cost)}`
  const { models, complete } = solver.solve(program, mostSettlements)
  const settlements = models.map((model) => settlementIn(part, model))
  const surely = complete ? undefined : beyondCounting(part, program, solver)
  const options = part.issues.flatMap(({ id: issue, options: all }) =>
    all.map((option): OptionShare => {
      const count = settlements.filter((settlement) => settlement[issue] === option).length
      const counted = count === 0 ? 'none' : count === settlements.length ? 'every' : 'some'
      return {
        issue,
        option,
        in: surely ? surely(issue, option) : counted,
        share: count / settlements.length,
      }
    }),
  )
  return { cost: best.cost, options, settlements: `${settlements.length}`, complete }
}

/** Where not all can be listed: cautious and brave consequences, the solver's own short cut. */
function beyondCounting(part: Instance, program: string, solver: Solver) {
  const last = (mode: string) =>
    settlementAtoms(solver.solve(program, 0, [`--enum-mode=${mode}`]).models.at(-1) ?? [])
  const every = last('cautious')
  const some = last('brave')
  return (issue: string, option: string): OptionShare['in'] => {
    const i = part.issues.findIndex(({ id }) => id === issue)
    const atom = `c(${i},${part.issues[i]?.options.indexOf(option)})`
    return every.has(atom) ? 'every' : some.has(atom) ? 'some' : 'none'
  }
}

function settlementAtoms(model: readonly string[]): ReadonlySet<string> {
  return new Set(model.filter((atom) => atom.startsWith('c(')))
}

/** Settlements that cost no more than this. */
function atMost({ objections }: Instance, cost: number): string {
  const costs = objections.map(({ weight }, x) => `${weight},${x}:v(${x})`).join(';')
  return objections.length === 0 ? '' : `:- #sum{${costs}} > ${cost}.`
}
