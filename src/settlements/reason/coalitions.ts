import type { Instance } from './instance.ts'
import { numbersOf, programOf, smallest, smallestOptions } from './program.ts'
import type { Solver } from './solver.ts'

/**
 * The largest sets of parties for which a settlement exists that hurts none of their objections;
 * the parties left out would have to concede. At most `most` of them.
 */
export function coalitionsOf(
  instance: Instance,
  parties: readonly string[],
  solver: Solver,
  most: number,
): readonly (readonly string[])[] {
  const leftOut = parties.map((_, p) => `p(${p})`)
  const hurt = instance.objections.map(({ party }, x) => `p(${parties.indexOf(party)}) :- v(${x}).`)
  const program = [programOf(instance), ...hurt, smallest(leftOut), '#show p/1.'].join('\n')
  const { models } = solver.solve(program, most, smallestOptions)
  return models.map((model) => {
    const out = new Set(numbersOf(model, 'p').map(([p]) => p))
    return parties.filter((_, p) => !out.has(p))
  })
}
