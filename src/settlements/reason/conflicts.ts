import { componentsOf } from './components.ts'
import { minimalConcessions } from './concessions.ts'
import type { Instance, Objection } from './instance.ts'
import { numbersOf, smallest, smallestOptions } from './program.ts'
import type { Solver } from './solver.ts'

/** Red lines that cannot all stand, and of which none can be spared: why nothing works. */
export interface Conflicts {
  readonly sets: readonly (readonly Objection[])[]
  /** False where the search was cut at its bound. */
  readonly complete: boolean
}

/**
 * A set of objections conflicts exactly when it meets every set of concessions that unlocks a
 * settlement (Reiter 1987); the smallest conflicts are the smallest sets that do.
 */
export async function minimalConflicts(
  instance: Instance,
  solver: Solver,
  most: number,
): Promise<Conflicts> {
  const sets: (readonly Objection[])[] = []
  let complete = true
  for (const part of componentsOf(instance)) {
    const concessions: (readonly Objection[])[] = []
    for await (const { conceded } of minimalConcessions(part, solver, { most })) {
      concessions.push(conceded)
    }
    // Meeting only some of the concession sets would not be a conflict, so a cut part is left out.
    if (concessions.length >= most) complete = false
    else if (concessions.length > 0) sets.push(...smallestMeeting(part, concessions, solver, most))
  }
  return { sets, complete }
}

function smallestMeeting(
  { objections }: Instance,
  concessions: readonly (readonly Objection[])[],
  solver: Solver,
  most: number,
): readonly (readonly Objection[])[] {
  const atoms = objections.map((_, x) => `v(${x})`)
  const meet = concessions.map(
    (set) =>
      `:- ${set.map((objection) => `not v(${objections.indexOf(objection)})`).join(', ') || '#true'}.`,
  )
  const program = [`{${atoms.join(';')}}.`, ...meet, smallest(atoms)].join('\n')
  const { models } = solver.solve(program, most, smallestOptions)
  return models.map((model) => {
    const inSet = new Set(numbersOf(model, 'v').map(([x]) => x))
    return objections.filter((_, x) => inSet.has(x))
  })
}
