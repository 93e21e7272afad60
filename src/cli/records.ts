import { listPositions } from '../dossier/positions.ts'
import type { OnRecord } from '../settlements/judge/record.ts'
import { reading } from './with-dossier.ts'

/** Every position of a dossier, with its day and its words, as a judge needs them. */
export function recordsOf(path: string): Promise<readonly OnRecord[]> {
  return reading(path, async (dossier) => {
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
  })
}
