import type { Kysely, Selectable } from 'kysely'
import type { Statement } from '../statements/statement.ts'
import { wordsOf } from '../text/span.ts'
import { defined } from './defined.ts'
import type { Dossier } from './open.ts'
import { packed } from './packed.ts'
import type { Schema } from './schema.ts'

/** The document a record leads back to. */
export interface DocumentReference {
  readonly id: string
  readonly path: string
  readonly outlet: string | null
  readonly published: string | null
}

/** A statement as the dossier gives it: with its document, its very words and its utterance. */
export interface StoredStatement extends Statement {
  readonly document: DocumentReference
  /** The words of its content. */
  readonly quote: string
  /** Id of the group of statements that report one act of saying. */
  readonly utterance: string
}

export interface StatementFilter {
  readonly id?: string
  /** Id of a document. */
  readonly document?: string
  /** Name of a speaker. */
  readonly speaker?: string
  readonly party?: string
  /** ISO day: said on or after, on or before it. */
  readonly from?: string
  readonly until?: string
  readonly utterance?: string
}

/** Rows read at once, so that a dossier of any size is read in the same memory. */
const PAGE = 5_000

/** The statements that pass the filter and that nobody rejected, in the order of reading. */
export async function* eachStatement(
  dossier: Dossier,
  filter: StatementFilter = {},
): AsyncGenerator<StoredStatement> {
  let after = 0
  for (;;) {
    const page = statementRows(dossier.db, filter)
      .where('statements.row', '>', after)
      .orderBy('statements.row')
      .limit(PAGE)
    const rows = await packed(dossier.db, page)
    for (const row of rows) yield toStored(row)
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.row
  }
}

export async function listStatements(
  dossier: Dossier,
  filter: StatementFilter = {},
): Promise<readonly StoredStatement[]> {
  const found: StoredStatement[] = []
  for await (const statement of eachStatement(dossier, filter)) found.push(statement)
  return found
}

function statementRows(db: Kysely<Schema>, filter: StatementFilter) {
  const equal = defined({
    'documents.id': filter.document,
    'statements.id': filter.id,
    'statements.speaker': filter.speaker,
    'statements.party': filter.party,
    'statements.utterance': filter.utterance,
  })
  return db
    .selectFrom('statements')
    .innerJoin('documents', 'documents.row', 'statements.document')
    .select(columns)
    .select(documentReference)
    .where('statements.rejected', '=', 0)
    .where((eb) => eb.and(equal))
    .where((eb) => eb.and(filter.from ? [eb('said', '>=', filter.from)] : []))
    .where((eb) => eb.and(filter.until ? [eb('said', '<=', filter.until)] : []))
}

const columns = [
  'statements.row',
  'statements.id',
  'source',
  'cue',
  'content',
  'kind',
  'cue_class',
  'speaker',
  'party',
  'said',
  'relays',
  'confidence',
  'quote',
  'utterance',
] as const

/** Columns that `toReference` needs of a query that joins `documents`. */
export const documentReference = [
  'documents.id as document_id',
  'documents.path',
  'documents.outlet',
  'documents.published',
] as const

export function toReference(row: {
  readonly document_id: string
  readonly path: string
  readonly outlet: string | null
  readonly published: string | null
}): DocumentReference {
  return { id: row.document_id, path: row.path, outlet: row.outlet, published: row.published }
}

type StatementRow = Omit<
  Selectable<Schema['statements']>,
  'document' | 'found_speaker' | 'rejected'
>

function toStored(row: StatementRow & Parameters<typeof toReference>[0]): StoredStatement {
  return {
    ...toStatement(row),
    document: toReference(row),
    quote: row.quote,
    utterance: row.utterance ?? row.id,
  }
}

/** The statement as it stands now, corrections included. */
export function toStatement(row: StatementRow): Statement {
  return {
    id: row.id,
    source: JSON.parse(row.source),
    cue: JSON.parse(row.cue),
    content: JSON.parse(row.content),
    kind: row.kind,
    cueClass: row.cue_class,
    speaker: row.speaker === null ? null : { name: row.speaker, ...defined({ party: row.party }) },
    ...defined({ said: row.said }),
    relays: JSON.parse(row.relays),
    confidence: row.confidence,
  }
}

/** Rows of one insert, within SQLite's limit of 32,766 parameters. */
const BATCH = 1_000

/** Stores the statements of a document; gives the row of each by its id. */
export async function insertStatements(
  db: Kysely<Schema>,
  document: { readonly row: number; readonly text: string },
  statements: readonly Statement[],
): Promise<ReadonlyMap<string, number>> {
  const rows = new Map<string, number>()
  for (let at = 0; at < statements.length; at += BATCH) {
    const inserted = await db
      .insertInto('statements')
      .values(statements.slice(at, at + BATCH).map((each) => toRow(document, each)))
      .returning(['id', 'row'])
      .execute()
    for (const { id, row } of inserted) rows.set(id, row)
  }
  return rows
}

function toRow(document: { row: number; text: string }, statement: Statement) {
  return {
    id: statement.id,
    document: document.row,
    source: JSON.stringify(statement.source),
    cue: JSON.stringify(statement.cue),
    content: JSON.stringify(statement.content),
    kind: statement.kind,
    cue_class: statement.cueClass,
    speaker: statement.speaker?.name ?? null,
    party: statement.speaker?.party ?? null,
    found_speaker: statement.speaker && JSON.stringify(statement.speaker),
    said: statement.said ?? null,
    relays: JSON.stringify(statement.relays),
    confidence: statement.confidence,
    quote: wordsOf(document.text, statement.content),
    utterance: null,
  }
}
