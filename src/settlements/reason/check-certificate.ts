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
  for (const concession of conceded) {
    const proof = needed.find((each) => each.concession === concession)
    if (!proof) return `nothing shows that ${concession} is needed`
    const kept = withOnly(instance, (id) => id === concession || !conceded.includes(id))
    if (!refutes(kept, proof.refutation, 1, {})) return `${concession} is not shown to be needed`
  }
  return cheapest ? checkParts(instance, conceded, cheapest) : null
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
  const hurt = new Set(hurtBy(instance, partial))
  let lost = [...hurt].reduce((sum, { weight }) => sum + weight, 0)
  // An objection to several issues is counted on none of them, so that none is counted twice.
  const open = objections.filter((objection) => !hurt.has(objection))
  for (const { id, options } of issues) {
    if (id in partial) continue
    const own = open.filter(({ when }) =>
      when.every((all) => all.every(({ issue }) => issue === id)),
    )
    const costs = options.map((option) =>
      own
        .filter(({ when }) => when.some((all) => isChosen({ [id]: option }, all)))
        .reduce((sum, { weight }) => sum + weight, 0),
    )
    lost += Math.min(...costs)
  }
  return lost
}
