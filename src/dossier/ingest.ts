import type { Kysely } from 'kysely'
import type { SourceDocument } from '../documents/source-document.ts'
import type { Coder } from '../positions/code.ts'
import type { Extractor } from '../statements/extract.ts'
import type { Statement } from '../statements/statement.ts'
import { insertAllegations } from './allegations.ts'
import { deleteDocument, digestOf, insertDocument, isKnown } from './documents.ts'
import { groupNewStatements } from './group-utterances.ts'
import type { Dossier } from './open.ts'
import { insertPositions } from './positions.ts'
import { reapplyCorrections } from './reapply.ts'
import type { Schema } from './schema.ts'
import { insertStatements } from './statements.ts'
import { dropIfUntold, storyOf } from './stories.ts'

/** The stages a document goes through. */
export interface Stages {
  readonly read: (bytes: Uint8Array, path: string) => SourceDocument
  readonly extract: Extractor
  readonly code: Coder
  /** Names these stages: a document that another edition has read is read again. */
  readonly edition: string
}

/** A file to read; `path` is relative to the dossier's folder, with forward slashes. */
export interface ArticleFile {
  readonly path: string
  readonly bytes: Uint8Array
}

export type Ingested =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'not-read'; readonly document: string; readonly reason: string }
  | {
      readonly kind: 'read' | 'replaced'
      readonly document: string
      readonly statements: number
      readonly positions: number
    }

/**
 * Reads one article into the dossier, all of it or nothing: what has been returned is on the disk.
 * The same file again changes nothing; a changed one replaces its former self and keeps the
 * corrections. Throws UnreadableDocument, and then the former self stays.
 */
export async function ingest(
  dossier: Dossier,
  file: ArticleFile,
  stages: Stages,
  now: Date = new Date(),
): Promise<Ingested> {
  const digest = digestOf(file.bytes)
  if (await isKnown(dossier.db, file.path, digest, stages.edition)) return { kind: 'unchanged' }
  const document = stages.read(file.bytes, file.path)
  const statements = document.notRead === undefined ? extractOnce(document, stages) : []
  const coded = statements.map((statement) => stages.code(statement, document))
  const positions = coded.flatMap((each) => each.positions)
  const allegations = coded.flatMap((each) => each.allegations)
  return dossier.db.transaction().execute(async (db) => {
    const former = await deleteDocument(db, document.path)
    const row = await insertDocument(db, document, {
      digest,
      edition: stages.edition,
      addedAt: now.toISOString(),
      story: document.notRead === undefined ? await storyOf(db, document) : null,
    })
    const rows = await insertStatements(db, { row, text: document.text }, statements)
    await insertPositions(db, positions, rows, document.published)
    await insertAllegations(db, allegations, rows)
    await reapplyCorrections(db, document, statements, stages.code)
    await groupNewStatements(db)
    await dropFormerStory(db, former)
    if (document.notRead !== undefined) {
      return { kind: 'not-read', document: document.id, reason: document.notRead }
    }
    return {
      kind: former ? 'replaced' : 'read',
      document: document.id,
      statements: statements.length,
      positions: positions.length,
    }
  })
}

/** Two attributions with the same spans are one statement. */
function extractOnce(document: SourceDocument, stages: Stages): readonly Statement[] {
  const statements = stages.extract(document)
  return [...new Map(statements.map((statement) => [statement.id, statement])).values()]
}

async function dropFormerStory(
  db: Kysely<Schema>,
  former: { readonly story: number | null } | undefined,
): Promise<void> {
  if (former?.story) await dropIfUntold(db, former.story)
}
