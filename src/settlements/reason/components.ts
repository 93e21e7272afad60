import type { Conjunction, Instance } from './instance.ts'

/**
 * Splits an instance where nothing connects its issues. What is chosen in one part then has no
 * bearing on another, so that conflicts, counts and proofs are found part by part.
 */
export function componentsOf(instance: Instance): readonly Instance[] {
  const parent = new Map(instance.issues.map(({ id }) => [id, id]))
  const root = (id: string): string => {
    const above = parent.get(id) ?? id
    return above === id ? id : root(above)
  }
  const join = (conjunction: Conjunction) => {
    const [first] = conjunction
    for (const { issue } of conjunction) if (first) parent.set(root(issue), root(first.issue))
  }
  instance.impossible.forEach(join)
  // An objection that several conjunctions can hurt is conceded once, so it connects them all.
  for (const { when } of instance.objections) join(when.flat())
  const roots = [...new Set(instance.issues.map(({ id }) => root(id)))]
  return roots.map((each) => {
    const inPart = (all: Conjunction) => all.some(({ issue }) => root(issue) === each)
    return {
      issues: instance.issues.filter(({ id }) => root(id) === each),
      impossible: instance.impossible.filter(inPart),
      objections: instance.objections.filter(({ when }) => when.some(inPart)),
    }
  })
}
