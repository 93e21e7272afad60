import { InvalidInput } from '../../errors.ts'
import type { Instance, Settlement } from './instance.ts'
import { hurtIn, leastCost, programOf, settlementIn } from './program.ts'
import type { Solver } from './solver.ts'

/** Parties that bargain as one. */
export type Bloc = readonly string[]

/** A settlement at which no bloc can be spared anything without another conceding more. */
export interface ParetoPoint {
  /** What each bloc concedes, in the order of the blocs. */
  readonly costs: readonly number[]
  readonly settlement: Settlement
}

const mostBlocs = 3

/** Throws InvalidInput for more than three blocs; the front is cut at `most` points. */
export function paretoFront(
  instance: Instance,
  blocs: readonly Bloc[],
  solver: Solver,
  most: number,
): { readonly points: readonly ParetoPoint[]; readonly complete: boolean } {
  if (blocs.length < 2 || blocs.length > mostBlocs) {
    throw new InvalidInput(`blocs: ${blocs.length} given; 2 to ${mostBlocs} are allowed`)
  }
  const points: ParetoPoint[] = []
  while (points.length < most) {
    const better = points.map(({ costs }) => beats(instance, blocs, costs)).join('\n')
    // Of what no point found so far dominates, the least in all is dominated by nothing.
    const program = `${programOf(instance)}\n${leastCost(instance)}\n${better}`
    const best = solver.solve(program, 0).models.at(-1)
    if (!best) return { points, complete: true }
    const hurt = hurtIn(instance, best)
    const costs = blocs.map((bloc) =>
      hurt.filter(({ party }) => bloc.includes(party)).reduce((sum, { weight }) => sum + weight, 0),
    )
    points.push({ costs, settlement: settlementIn(instance, best) })
  }
  return { points, complete: false }
}

/** Some bloc must concede less than at the point given. */
function beats({ objections }: Instance, blocs: readonly Bloc[], costs: readonly number[]): string {
  const atLeast = blocs.map((bloc, b) => {
    const terms = objections.flatMap(({ party, weight }, x) =>
      bloc.includes(party) ? [`${weight},${x}:v(${x})`] : [],
    )
    return terms.length === 0 ? '' : `#sum{${terms.join(';')}} >= ${costs[b] ?? 0}`
  })
  return `:- ${atLeast.filter((each) => each !== '').join(', ') || '#true'}.`
}
