import type { SourceDocument } from '../documents/source-document.ts'
import { findDocument } from '../dossier/documents.ts'
import type { Dossier } from '../dossier/open.ts'
import type { StoredStatement } from '../dossier/statements.ts'
import { wordsOf } from '../text/span.ts'
import type { DocumentReferenceView, StatementView } from './views.ts'

/** Statements with the words of their parts, for which their documents are read. */
export async function statementViews(
  dossier: Dossier,
  statements: readonly StoredStatement[],
): Promise<readonly StatementView[]> {
  const documents = new Map<string, SourceDocument>()
  for (const id of new Set(statements.map(({ document }) => document.id))) {
    const document = await findDocument(dossier, id)
    if (document) documents.set(id, document)
  }
  return statements.flatMap((statement) => {
    const document = documents.get(statement.document.id)
    return document ? [statementView(statement, document)] : []
  })
}

export function statementView(statement: StoredStatement, document: SourceDocument): StatementView {
  return {
    ...statement,
    document: referenceView(document),
    sourceWords: wordsOf(document.text, statement.source),
    cueWords: wordsOf(document.text, statement.cue),
  }
}

function referenceView(document: SourceDocument): DocumentReferenceView {
  const { id, path, title, outlet, published } = document
  return {
    id,
    path,
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(published && { published }),
  }
}
