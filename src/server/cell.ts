import type { Dossier } from '../dossier/open.ts'
import { listPositions, type StoredPosition } from '../dossier/positions.ts'
import { listStatements, type StoredStatement } from '../dossier/statements.ts'
import type { Position } from '../positions/position.ts'
import { statementViews } from './statement-views.ts'
import type { CellDetailView } from './views.ts'

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
  const positions = await listPositions(dossier, { party, issue, ...(asOf && { asOf }) })
  const statements = await statementViews(dossier, await statementsOf(dossier, positions))
  const known = new Map(statements.map((statement) => [statement.id, statement]))
  const evidence = positions.flatMap((position) => {
    const statement = known.get(position.statement.id)
    return statement ? [{ position: positionView(position), statement }] : []
  })
  return { party, issue, evidence, shifts: [], contradictions: [] }
}

async function statementsOf(
  dossier: Dossier,
  positions: readonly StoredPosition[],
): Promise<readonly StoredStatement[]> {
  const wanted = new Set(positions.map(({ statement }) => statement.id))
  const documents = new Set(positions.map(({ statement }) => statement.document.id))
  const found: StoredStatement[] = []
  for (const document of documents) found.push(...(await listStatements(dossier, { document })))
  return found.filter(({ id }) => wanted.has(id))
}

/** A position that names its statement only. */
export function positionView({ statement, said, ...position }: StoredPosition): Position {
  return { ...position, statement: statement.id, ...(said && { said }) }
}
