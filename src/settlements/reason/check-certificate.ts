import type { Certificate, Part, Tree } from './certificate.ts'
import { type Conjunction, hurtBy, type Instance, isChosen, type Settlement } from './instance.ts'

/**
 * Checks a certificate by itself, with no solver and no search: reads the settlement off and walks
 * the trees. Returns what is wrong with it, or null.
 */
export function checkCertificate(instance: Instance, certificate: Certificate): string | null {
  const { conceded, settlement, needed, cheapest } = certificate
  if (!isSettlement(instance, settlement))
    return 'the settlement does not choose one option of each issue'
  if (instance.impossible.some((all) => isChosen(settlement, all)))
    return 'the settlement is impossible'
  const spared = hurtBy(instance, settlement).find(({ id }) => !conceded.includes(id))
  if (spared) return `the settlement hurts ${spared.id}, which is not conceded`
  if (cheapest) return checkParts(instance, conceded, cheapest)
  for (const concession of conceded) {
    const proof = needed.find((each) => each.concession === concession)
    if (!proof) return `nothing shows that ${concession} is needed`
    const kept = withOnly(instance, (id) => id === concession || !conceded.includes(id))
    if (!refutes(kept, proof.refutation, 1, {})) return `${concession} is not shown to be needed`
  }
  return null
}

function withOnly(instance: Instance, kept: (id: string) => boolean): Instance {
  const objections = instance.objections.filter(({ id }) => kept(id))
  return { ...instance, objections: objections.map((each) => ({ ...each, weight: 1 })) }
}

function isSettlement({ issues }: Instance, settlement: Settlement): boolean {
  return issues.every(({ id, options }) => options.includes(settlement[id] ?? ''))
}

/** Parts that share no objection add up; their costs together are what was conceded. */
function checkParts(
  instance: Instance,
  conceded: readonly string[],
  parts: readonly Part[],
): string | null {
  const weights = new Map(instance.objections.map(({ id, weight }) => [id, weight]))
  const claimed = conceded.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0)
  if (parts.reduce((sum, { cost }) => sum + cost, 0) !== claimed) return 'the parts do not add up'
  const listed = parts.flatMap(({ issues }) => issues)
  if (new Set(listed).size !== listed.length) return 'two parts share an issue'
  for (const part of parts) {
    const within = partOf(instance, part)
    if (!within) return `an objection reaches out of the part ${part.issues.join(', ')}`
    if (!refutes(within, part.tree, part.cost, {})) return `${part.issues.join(', ')} may cost less`
  }
  return null
}

function partOf(instance: Instance, { issues }: Part): Instance | null {
  const inside = (all: Conjunction) => all.every(({ issue }) => issues.includes(issue))
  const touches = (all: Conjunction) => all.some(({ issue }) => issues.includes(issue))
  const objections = instance.objections.filter(({ when }) => when.some(touches))
  if (!objections.every(({ when }) => when.every(inside))) return null
  return {
    issues: instance.issues.filter(({ id }) => issues.includes(id)),
    impossible: instance.impossible.filter(inside),
    objections,
  }
}

/** Every branch of the tree ends where at least `cost` is already lost. */
function refutes(instance: Instance, tree: Tree, cost: number, partial: Settlement): boolean {
  if (tree === 'refuted') return lowerBound(instance, partial) >= cost
  const issue = instance.issues.find(({ id }) => id === tree.issue)
  if (!issue || issue.id in partial) return false
  return issue.options.every((option) => {
    const below = tree.options[option]
    return below !== undefined && refutes(instance, below, cost, { ...partial, [issue.id]: option })
  })
}

/**
 * What is lost whatever follows: infinitely much for the impossible, the objections already hurt,
 * and on each open issue the least that its options cost by themselves.
 */
export function lowerBound(instance: Instance, partial: Settlement): number {
  const { issues, impossible, objections } = instance
  if (impossible.some((all) => isChosen(partial, all))) return Number.POSITIVE_INFINITY
  const atStake = new Map<string, number>()
  let lost = 0
  for (const { when, weight } of objections) {
    if (when.some((all) => isChosen(partial, all))) lost += weight
    else
      for (const clause of ownClauses(when))
        atStake.set(clause, (atStake.get(clause) ?? 0) + weight)
  }
  for (const { id, options } of issues) {
    if (id in partial) continue
    lost += Math.min(...options.map((option) => atStake.get(`${id}/${option}`) ?? 0))
  }
  return lost
}

/** The clauses each of which hurts by itself, when all are of one issue; else none, so that an
 *  objection to several issues is not counted twice. */
function ownClauses(when: readonly Conjunction[]): ReadonlySet<string> {
  const [first] = when.flat()
  const own = when.flatMap((all) => (all.length === 1 ? all : []))
  const alike = own.length === when.length && own.every(({ issue }) => issue === first?.issue)
  return new Set(alike ? own.map(({ issue, option }) => `${issue}/${option}`) : [])
}
