import { positionsOfDocument } from '../dossier/document-positions.ts'
import { findDocument } from '../dossier/documents.ts'
import type { Dossier } from '../dossier/open.ts'
import { otherTellings } from '../dossier/same-story.ts'
import { listStatements } from '../dossier/statements.ts'
import { statementView } from './statement-views.ts'
import type { ArticleView } from './views.ts'

/** An article with all that was read from it; undefined when the dossier has none with this id. */
export async function articleView(dossier: Dossier, id: string): Promise<ArticleView | undefined> {
  const document = await findDocument(dossier, id)
  if (!document) return undefined
  const statements = await listStatements(dossier, { document: id })
  return {
    document,
    statements: statements
      .map((statement) => statementView(statement, document))
      .sort((a, b) => startOf(a.content) - startOf(b.content)),
    positions: await positionsOfDocument(dossier, id),
    sameStory: await otherTellings(dossier, id),
  }
}

function startOf(content: readonly (readonly [number, number])[]): number {
  return content[0]?.[0] ?? 0
}
