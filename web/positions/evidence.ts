import type { Stance } from '../../src/positions/position.ts'
import type { CellDetailView, DatedPosition, StatementView } from '../../src/server/views.ts'

/** A position and the statement that proves it. */
export interface Evidence {
  readonly position: DatedPosition
  readonly statement: StatementView
}

/** Statements that say the same of the same option, in the voice of one reporter or first-hand. */
export interface EvidenceGroup {
  readonly option: string
  readonly stance: Stance
  readonly reportedBy?: string
  /** Each act of saying once, the latest first. */
  readonly sayings: readonly Saying[]
}

/** One act of saying, and the other reports of it. */
interface Saying {
  readonly lead: Evidence
  readonly alsoIn: readonly Evidence[]
}

/** The positions behind a cell, each with its statement. */
export function evidenceOf({ positions, statements }: CellDetailView): readonly Evidence[] {
  const known = new Map(statements.map((statement) => [statement.id, statement]))
  return positions.flatMap((position) => {
    const statement = known.get(position.statement)
    return statement ? [{ position, statement }] : []
  })
}

/** First-hand groups first, then by the latest day in them. */
export function groupEvidence(evidence: readonly Evidence[]): readonly EvidenceGroup[] {
  const groups = groupBy(evidence, ({ position: { option, stance, reportedBy } }) =>
    JSON.stringify([option, stance, reportedBy]),
  )
  return groups.map(toGroup).sort((a, b) => rank(a) - rank(b) || latest(b).localeCompare(latest(a)))
}

function toGroup(members: readonly [Evidence, ...Evidence[]]): EvidenceGroup {
  const { option, stance, reportedBy } = members[0].position
  const sayings = groupBy(members, ({ statement }) => statement.utterance)
    .map((reports) => {
      const [lead, ...alsoIn] = reports.toSorted(byConfidence)
      return { lead: lead ?? reports[0], alsoIn }
    })
    .sort((a, b) => b.lead.position.day.localeCompare(a.lead.position.day))
  return { option, stance, ...(reportedBy && { reportedBy }), sayings }
}

function byConfidence(a: Evidence, b: Evidence): number {
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
      .map(({ lead }) => lead.position.day)
      .sort()
      .at(-1) ?? ''
  )
}
