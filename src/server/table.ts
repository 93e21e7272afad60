import type { Dossier } from '../dossier/open.ts'
import { listPositions, type StoredPosition } from '../dossier/positions.ts'
import type { CellView, StandView, TableView } from './views.ts'

/** Where each side stands on a day, or now. */
export async function tableView(dossier: Dossier, asOf: string | undefined): Promise<TableView> {
  const positions = await listPositions(dossier, asOf ? { asOf } : {})
  const cells = groupBy(positions, ({ party, issue }) => `${party}\n${issue}`).map(toCell)
  const last = positions.map(dayOf).sort().at(-1)
  const day = asOf ?? last
  return { ...(day && { asOf: day }), cells }
}

function toCell(positions: readonly [StoredPosition, ...StoredPosition[]]): CellView {
  const { party, issue } = positions[0]
  const stands = groupBy(positions, ({ option, reportedBy }) => `${option}\n${reportedBy}`)
    .map(toStand)
    .sort((a, b) => rank(a) - rank(b) || (b.lastSaid ?? '').localeCompare(a.lastSaid ?? ''))
  return { party, issue, stands, disputed: false, moved: false }
}

function toStand(positions: readonly [StoredPosition, ...StoredPosition[]]): StandView {
  const last = positions.at(-1) ?? positions[0]
  const { option, stance, condition, reportedBy } = last
  const lastSaid = dayOf(last)
  return {
    option,
    stance,
    ...(condition && { condition }),
    ...(reportedBy && { reportedBy }),
    ...(lastSaid && { lastSaid }),
    statements: positions.length,
  }
}

function rank(stand: StandView): number {
  return stand.reportedBy ? 1 : 0
}

/** The day a position counts from: when it was said, else when it was published. */
export function dayOf({ said, statement }: StoredPosition): string {
  return said ?? statement.document.published ?? ''
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
