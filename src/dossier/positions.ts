import { type Kysely, sql } from 'kysely'
import type { Position } from '../positions/position.ts'
import type { Span } from '../text/span.ts'
import { defined } from './defined.ts'
import type { Dossier } from './open.ts'
import { packed } from './packed.ts'
import type { Schema } from './schema.ts'
import { type DocumentReference, documentReference, toReference } from './statements.ts'

/** A position with the statement that proves it. */
export interface StoredPosition extends Omit<Position, 'statement' | 'said'> {
  readonly said: string | null
  readonly statement: {
    readonly id: string
    readonly document: DocumentReference
    readonly source: readonly Span[]
    readonly cue: readonly Span[]
    readonly content: readonly Span[]
    readonly quote: string
  }
}

export interface PositionFilter {
  readonly party?: string
  readonly issue?: string
  /** Id of a statement. */
  readonly statement?: string
  /** ISO day: only what was said on or before it; what has no date is left out. */
  readonly asOf?: string
}

/** Rows read at once, so that a dossier of any size is read in the same memory. */
const PAGE = 10_000

/** The positions that pass the filter, from the earliest to the latest; those without date first. */
export async function* eachPosition(
  dossier: Dossier,
  filter: PositionFilter = {},
): AsyncGenerator<StoredPosition> {
  let last = { day: '', row: 0 }
  for (;;) {
    const page = positionRows(dossier.db, filter)
      .where(sql<boolean>`(day, positions.row) > (${last.day}, ${last.row})`)
      .limit(PAGE)
    const rows = await packed(dossier.db, page)
    for (const row of rows) yield toStored(row)
    if (rows.length < PAGE) return
    last = rows.at(-1) ?? last
  }
}

export async function listPositions(
  dossier: Dossier,
  filter: PositionFilter = {},
): Promise<readonly StoredPosition[]> {
  const found: StoredPosition[] = []
  for await (const position of eachPosition(dossier, filter)) found.push(position)
  return found
}

function positionRows(db: Kysely<Schema>, filter: PositionFilter) {
  const equal = defined({
    'positions.party': filter.party,
    'positions.issue': filter.issue,
    'statements.id': filter.statement,
  })
  const asOf = filter.asOf
  return db
    .selectFrom('positions')
    .innerJoin('statements', 'statements.row', 'positions.statement')
    .innerJoin('documents', 'documents.row', 'statements.document')
    .select([
      'positions.row',
      'positions.party',
      'issue',
      'option',
      'stance',
      'condition',
      'reported_by',
      'positions.speaker',
      'positions.said',
      'day',
      'evidence',
      'positions.confidence',
    ])
    .select(['statements.id as statement_id', 'source', 'cue', 'content', 'quote'])
    .select(documentReference)
    .where((eb) => eb.and(equal))
    .where((eb) => eb.and(asOf ? [eb('day', '<=', asOf), eb('day', '<>', '')] : []))
    .orderBy('day')
    .orderBy('positions.row')
}

type PositionRow = Awaited<ReturnType<ReturnType<typeof positionRows>['execute']>>[number]

function toStored(row: PositionRow): StoredPosition {
  return {
    party: row.party,
    issue: row.issue,
    option: row.option,
    stance: row.stance,
    ...defined({ condition: row.condition, reportedBy: row.reported_by }),
    speaker: row.speaker,
    said: row.said,
    statement: {
      id: row.statement_id,
      document: toReference(row),
      source: JSON.parse(row.source),
      cue: JSON.parse(row.cue),
      content: JSON.parse(row.content),
      quote: row.quote,
    },
    evidence: JSON.parse(row.evidence),
    confidence: row.confidence,
  }
}

/** Rows of one insert, within SQLite's limit of 32,766 parameters. */
const BATCH = 1_000

/** Stores positions; `rows` gives the row of each statement by its id. */
export async function insertPositions(
  db: Kysely<Schema>,
  positions: readonly Position[],
  rows: ReadonlyMap<string, number>,
  published: string | undefined,
): Promise<void> {
  const values = positions.flatMap((position) => {
    const statement = rows.get(position.statement)
    return statement === undefined ? [] : [toRow(position, statement, published)]
  })
  for (let at = 0; at < values.length; at += BATCH) {
    await db
      .insertInto('positions')
      .values(values.slice(at, at + BATCH))
      .execute()
  }
}

function toRow(position: Position, statement: number, published: string | undefined) {
  return {
    statement,
    party: position.party,
    issue: position.issue,
    option: position.option,
    stance: position.stance,
    condition: position.condition ?? null,
    reported_by: position.reportedBy ?? null,
    speaker: position.speaker,
    said: position.said ?? null,
    day: position.said ?? published ?? '',
    evidence: JSON.stringify(position.evidence),
    confidence: position.confidence,
  }
}

/** How many positions have no date, so that no "as of" can count them. */
export async function countUndated(dossier: Dossier): Promise<number> {
  const { count } = await dossier.db
    .selectFrom('positions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('day', '=', '')
    .executeTakeFirstOrThrow()
  return count
}
