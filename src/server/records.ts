import type { Dossier } from '../dossier/open.ts'
import { listPositions } from '../dossier/positions.ts'
import type { OnRecord } from '../settlements/judge/record.ts'

/** Every position of a dossier, with its day and its words, as a judge needs them. */
export async function recordsOf(dossier: Dossier): Promise<readonly OnRecord[]> {
  const positions = await listPositions(dossier)
  return positions.map(
    ({ statement, said, evidence, ...position }): OnRecord => ({
      ...position,
      statement: statement.id,
      day: said ?? statement.document.published ?? '',
      quote: statement.quote,
      ...(statement.document.outlet && { outlet: statement.document.outlet }),
    }),
  )
}
