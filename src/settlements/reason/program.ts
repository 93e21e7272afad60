import type { Conjunction, Instance, Objection, Settlement } from './instance.ts'

/**
 * The instance in the solver's language: `c(I,O)`, option O of issue I is chosen; `v(X)`,
 * objection X is hurt. Issues, options and objections go by their place in the instance.
 */
export function programOf(instance: Instance): string {
  const { issues, impossible, objections } = instance
  return [
    ...issues.map(({ options }, i) => `1{${options.map((_, o) => `c(${i},${o})`).join(';')}}1.`),
    ...impossible.map((all) => `:- ${chosen(instance, all)}.`),
    ...objections.flatMap(({ when }, x) =>
      when.map((all) => `v(${x}) :- ${chosen(instance, all)}.`),
    ),
    '#show c/2. #show v/1.',
  ].join('\n')
}

/** The choice of every clause, as the body of a rule. */
export function chosen({ issues }: Instance, all: Conjunction): string {
  return all
    .map(({ issue, option }) => {
      const i = issues.findIndex(({ id }) => id === issue)
      return `c(${i},${issues[i]?.options.indexOf(option) ?? -1})`
    })
    .join(', ')
}

/** Minimise what is conceded, at a priority. */
export function leastCost(instance: Instance, priority = 1): string {
  return `#minimize{${instance.objections.map(({ weight }, x) => `${weight}@${priority},${x}:v(${x})`).join(';')}}.`
}

/**
 * Of all models only those with a smallest set of the atoms (domain recursion), one model a set:
 * without the projection, a set that is forced comes once for each way to choose the rest.
 */
export function smallest(atoms: readonly string[]): string {
  return atoms.map((atom) => `#heuristic ${atom}. [1,false] #project ${atom}.`).join('\n')
}

export const smallestOptions = ['--heuristic=Domain', '--enum-mode=domRec', '--project'] as const
/** Core-guided search: the quickest here to the optimum. */
export const cheapestOptions = ['--opt-strategy=usc'] as const

export function settlementIn({ issues }: Instance, atoms: readonly string[]): Settlement {
  return Object.fromEntries(
    numbersOf(atoms, 'c').flatMap(([i = -1, o = -1]) => {
      const issue = issues[i]
      const option = issue?.options[o]
      return issue && option !== undefined ? [[issue.id, option]] : []
    }),
  )
}

export function hurtIn({ objections }: Instance, atoms: readonly string[]): readonly Objection[] {
  const hurt = new Set(numbersOf(atoms, 'v').map(([x]) => x))
  return objections.filter((_, x) => hurt.has(x))
}

/** The arguments of the atoms with this name: `c(1,2)` gives `[1, 2]`. */
export function numbersOf(atoms: readonly string[], name: string): readonly (readonly number[])[] {
  return atoms
    .filter((atom) => atom.startsWith(`${name}(`))
    .map((atom) =>
      atom
        .slice(name.length + 1, -1)
        .split(',')
        .map(Number),
    )
}
