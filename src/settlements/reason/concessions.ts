import { costOf, type Instance, type Objection, type Settlement } from './instance.ts'
import {
  cheapestOptions,
  hurtIn,
  leastCost,
  programOf,
  settlementIn,
  smallest,
  smallestOptions,
} from './program.ts'
import type { Solver } from './solver.ts'

/** Objections that, once dropped, unlock a settlement. */
export interface Concessions {
  readonly conceded: readonly Objection[]
  readonly cost: number
  readonly settlement: Settlement
}

/** The concessions of least weight that unlock any settlement; null where none is possible. */
export function cheapestConcessions(instance: Instance, solver: Solver): Concessions | null {
  const program = `${programOf(instance)}\n${leastCost(instance)}`
  const { models } = solver.solve(program, 0, cheapestOptions)
  const best = models.at(-1)
  return best ? toConcessions(instance, best) : null
}

export interface Bounds {
  /** At most so many sets. */
  readonly most: number
  readonly signal?: AbortSignal
}

/**
 * Every set of concessions of which none can be spared, the cheapest first, as they are found.
 * Between the solver's turns others get theirs, and an abort is heeded.
 */
export async function* minimalConcessions(
  instance: Instance,
  solver: Solver,
  { most, signal }: Bounds,
): AsyncGenerator<Concessions> {
  const cheapest = cheapestConcessions(instance, solver)
  if (!cheapest || most < 1) return
  const found = [cheapest]
  yield cheapest
  const program = `${programOf(instance)}\n${smallest(instance.objections.map((_, x) => `v(${x})`))}`
  for (let turn = 4; found.length < most; turn *= 4) {
    await new Promise((resolve) => setImmediate(resolve))
    if (signal?.aborted) return
    const asked = Math.min(turn, most - found.length)
    const without = found.map(({ conceded }) => butNot(instance, conceded)).join('\n')
    const { models } = solver.solve(`${program}\n${without}`, asked, smallestOptions)
    const more = models
      .map((model) => toConcessions(instance, model))
      .sort((a, b) => a.cost - b.cost)
    found.push(...more)
    yield* more
    if (more.length < asked) return
  }
}

/** No superset of a set already found is a smallest one. */
function butNot({ objections }: Instance, conceded: readonly Objection[]): string {
  const atoms = conceded.map((objection) => `v(${objections.indexOf(objection)})`)
  return `:- ${atoms.join(', ') || '#true'}.`
}

function toConcessions(instance: Instance, model: readonly string[]): Concessions {
  const conceded = hurtIn(instance, model)
  return { conceded, cost: costOf(conceded), settlement: settlementIn(instance, model) }
}

/** The instance with some clauses settled beforehand, such as those of a proposal. */
export function settling(instance: Instance, settled: Settlement): Instance {
  const issues = instance.issues.map(({ id, options }) => {
    const option = settled[id]
    return { id, options: option === undefined ? options : options.filter((o) => o === option) }
  })
  const isOpen = ({ issue, option }: { issue: string; option: string }) =>
    issues.some(({ id, options }) => id === issue && options.includes(option))
  return {
    issues,
    impossible: instance.impossible.filter((all) => all.every(isOpen)),
    objections: instance.objections.map((objection) => ({
      ...objection,
      when: objection.when.filter((all) => all.every(isOpen)),
    })),
  }
}
