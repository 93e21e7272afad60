import type { Position } from '../positions/position.ts'
import { defined } from './defined.ts'
import type { Dossier } from './open.ts'
import { packed } from './packed.ts'

/** The positions that the statements of one document gave, in the order of reading. */
export async function positionsOfDocument(
  { db }: Dossier,
  document: string,
): Promise<readonly Position[]> {
  const rows = await packed(
    db,
    db
      .selectFrom('documents')
      .innerJoin('statements', 'statements.document', 'documents.row')
      .innerJoin('positions', 'positions.statement', 'statements.row')
      .select(['positions.party', 'issue', 'option', 'stance', 'condition', 'reported_by'])
      .select(['positions.speaker', 'positions.said', 'evidence', 'positions.confidence'])
      .select('statements.id as statement')
      .where('documents.id', '=', document)
      .orderBy('positions.row'),
  )
  return rows.map(({ condition, reported_by, said, evidence, ...position }) => ({
    ...position,
    ...defined({ condition, reportedBy: reported_by, said }),
    evidence: JSON.parse(evidence),
  }))
}
