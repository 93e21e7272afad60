import type { Dossier } from '../dossier/open.ts'
import { listPositions, type StoredPosition } from '../dossier/positions.ts'
import { listStatements } from '../dossier/statements.ts'
import { contradictionsOf } from '../positions/contradictions.ts'
import type { Position } from '../positions/position.ts'
import { shiftsOf } from '../positions/shifts.ts'
import { statementViews } from './statement-views.ts'
import type { CellDetailView, DatedPosition } from './views.ts'

interface CellQuery {
  readonly party: string
  readonly issue: string
  readonly asOf?: string | undefined
}

/** Everything behind a cell of the table. */
export async function cellView(
  dossier: Dossier,
  { party, issue, asOf }: CellQuery,
): Promise<CellDetailView> {
  const stored = await listPositions(dossier, { party, issue, ...(asOf && { asOf }) })
  const positions = stored.map(datedPosition)
  return {
    party,
    issue,
    positions,
    statements: await statementsBehind(dossier, positions),
    shifts: shiftsOf(positions),
    contradictions: contradictionsOf(positions),
  }
}

async function statementsBehind(dossier: Dossier, positions: readonly Position[]) {
  const ids = [...new Set(positions.map(({ statement }) => statement))]
  const found = await Promise.all(ids.map((id) => listStatements(dossier, { id })))
  return statementViews(dossier, found.flat())
}

function datedPosition({ statement, said, ...position }: StoredPosition): DatedPosition {
  const day = said ?? statement.document.published ?? ''
  return { ...position, statement: statement.id, ...(said && { said }), day }
}
