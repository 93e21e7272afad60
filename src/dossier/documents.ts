import { createHash } from 'node:crypto'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { SourceDocument } from '../documents/source-document.ts'
import { defined } from './defined.ts'
import { ungroupFollowers } from './group-utterances.ts'
import type { Dossier } from './open.ts'
import type { Schema } from './schema.ts'

/** A document in a list: what is known of it, without its text. */
export interface ListedDocument
  extends Omit<SourceDocument, 'text' | 'body' | 'boilerplate' | 'format'> {
  readonly addedAt: string
  /** Id of its story; documents with one text in several outlets share it. */
  readonly story: string | null
  readonly statements: number
}

const described = [
  'id',
  'path',
  'language',
  'title',
  'outlet',
  'author',
  'url',
  'published',
  'not_read',
  'reprinted_from',
  'translated_by',
] as const

/** Every document, by path. */
export async function listDocuments(dossier: Dossier): Promise<readonly ListedDocument[]> {
  const rows = await dossier.db
    .selectFrom('documents')
    .select([...described, 'added_at'])
    .select(({ selectFrom }) => [
      selectFrom('stories').whereRef('stories.row', '=', 'story').select('stories.id').as('story'),
      selectFrom('statements')
        .whereRef('statements.document', '=', 'documents.row')
        .where('rejected', '=', 0)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('statements'),
    ])
    .orderBy('path')
    .execute()
  return rows.map((row) => ({
    ...describe(row),
    addedAt: row.added_at,
    story: row.story,
    statements: row.statements ?? 0,
  }))
}

/** The whole of one document, or undefined when the dossier has none with this id. */
export async function findDocument(
  dossier: Dossier,
  id: string,
): Promise<SourceDocument | undefined> {
  const row = await dossier.db
    .selectFrom('documents')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toDocument(row)
}

export function toDocument(row: Selectable<Schema['documents']>): SourceDocument {
  return {
    ...describe(row),
    format: row.format,
    text: row.text,
    body: JSON.parse(row.body),
    boilerplate: JSON.parse(row.boilerplate),
  }
}

type Described = Pick<Selectable<Schema['documents']>, (typeof described)[number]>

function describe(row: Described) {
  return {
    id: row.id,
    path: row.path,
    language: row.language,
    ...defined({
      title: row.title,
      outlet: row.outlet,
      author: row.author,
      url: row.url,
      published: row.published,
      notRead: row.not_read,
      reprintedFrom: row.reprinted_from,
      translatedBy: row.translated_by,
    }),
  }
}

/** Whether the file with these bytes was read before, from this path, by these stages. */
export async function isKnown(
  db: Kysely<Schema>,
  path: string,
  digest: string,
  edition: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('documents')
    .select('row')
    .where('path', '=', path)
    .where('digest', '=', digest)
    .where('edition', '=', edition)
    .executeTakeFirst()
  return row !== undefined
}

/** Where a document was read from, by whom, and the story it belongs to. */
export interface Reading {
  readonly digest: string
  readonly edition: string
  readonly addedAt: string
  readonly story: number | null
}

/** Stores a document and gives its row. */
export async function insertDocument(
  db: Kysely<Schema>,
  document: SourceDocument,
  reading: Reading,
): Promise<number> {
  const { row } = await db
    .insertInto('documents')
    .values({
      id: document.id,
      path: document.path,
      digest: reading.digest,
      edition: reading.edition,
      added_at: reading.addedAt,
      story: reading.story,
      format: document.format,
      language: document.language,
      title: document.title ?? null,
      outlet: document.outlet ?? null,
      author: document.author ?? null,
      url: document.url ?? null,
      published: document.published ?? null,
      not_read: document.notRead ?? null,
      reprinted_from: document.reprintedFrom ?? null,
      translated_by: document.translatedBy ?? null,
      body: JSON.stringify(document.body),
      boilerplate: JSON.stringify(document.boilerplate),
      text: document.text,
    })
    .returning('row')
    .executeTakeFirstOrThrow()
  return row
}

/** Takes out the document at a path with all that was read from it; gives its story, if any. */
export async function deleteDocument(
  db: Kysely<Schema>,
  path: string,
): Promise<{ readonly story: number | null } | undefined> {
  const document = await db
    .selectFrom('documents')
    .select(['row', 'story'])
    .where('path', '=', path)
    .executeTakeFirst()
  if (!document) return undefined
  await ungroupFollowers(db, document.row)
  await db.deleteFrom('documents').where('row', '=', document.row).execute()
  return document
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** How many documents there are, and how many of them are not read. */
export async function countDocuments(dossier: Dossier): Promise<{ all: number; notRead: number }> {
  return dossier.db
    .selectFrom('documents')
    .select(sql<number>`count(*)`.as('all'))
    .select(sql<number>`count(not_read)`.as('notRead'))
    .executeTakeFirstOrThrow()
}
