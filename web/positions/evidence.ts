import type { Stance } from '../../src/positions/position.ts'
import type { EvidenceView } from '../../src/server/views.ts'

/** Statements that say the same of the same option, in the voice of one reporter or first-hand. */
export interface EvidenceGroup {
  readonly option: string
  readonly stance: Stance
  readonly reportedBy?: string
  /** Each act of saying once, the latest first. */
  readonly sayings: readonly Saying[]
}

/** One act of saying, and the other reports of it. */
export interface Saying {
  readonly lead: EvidenceView
  readonly alsoIn: readonly EvidenceView[]
}

/** First-hand groups first, then by the latest day in them. */
export function groupEvidence(evidence: readonly EvidenceView[]): readonly EvidenceGroup[] {
  const groups = groupBy(evidence, ({ position: { option, stance, reportedBy } }) =>
    JSON.stringify([option, stance, reportedBy]),
  )
  return groups.map(toGroup).sort((a, b) => rank(a) - rank(b) || latest(b).localeCompare(latest(a)))
}

function toGroup(members: readonly [EvidenceView, ...EvidenceView[]]): EvidenceGroup {
  const { option, stance, reportedBy } = members[0].position
  const sayings = groupBy(members, ({ statement }) => statement.utterance)
    .map((reports) => {
      const [lead, ...alsoIn] = reports.toSorted(byConfidence)
      return { lead: lead ?? reports[0], alsoIn }
    })
    .sort((a, b) => dayOf(b.lead).localeCompare(dayOf(a.lead)))
  return { option, stance, ...(reportedBy && { reportedBy }), sayings }
}

function byConfidence(a: EvidenceView, b: EvidenceView): number {
  return b.position.confidence - a.position.confidence
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [Item, ...Item[]])[] {
  const groups = new Map<string, [Item, ...Item[]]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups.values()]
}

function rank(group: EvidenceGroup): number {
  return group.reportedBy ? 1 : 0
}

function latest(group: EvidenceGroup): string {
  return (
    group.sayings
      .map(({ lead }) => dayOf(lead))
      .sort()
      .at(-1) ?? ''
  )
}

/** The day a position counts from: when it was said, else when it was published. */
export function dayOf({ position, statement }: EvidenceView): string {
  return position.said ?? statement.document.published ?? ''
}
