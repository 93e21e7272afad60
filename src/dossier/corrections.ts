import type { Kysely, Selectable } from 'kysely'
import { InvalidInput } from '../errors.ts'
import type { Coder } from '../positions/code.ts'
import type { Stance } from '../positions/position.ts'
import type { Speaker } from '../statements/statement.ts'
import { wordsOf } from '../text/span.ts'
import { defined } from './defined.ts'
import { groupNewStatements } from './group-utterances.ts'
import type { Dossier } from './open.ts'
import { rederive } from './rederive.ts'
import type { Schema } from './schema.ts'

/** What an analyst says of a statement instead of the machine. */
export type Change =
  | { readonly kind: 'speaker'; readonly speaker: Speaker | null }
  | { readonly kind: 'rejected' }
  | {
      readonly kind: 'stance'
      readonly issue: string
      readonly option: string
      /** Null: the statement takes no position on this option. */
      readonly stance: Stance | null
    }

/** A correction with its history: it stays listed when it was undone. */
export interface Correction {
  readonly id: number
  readonly madeAt: string
  readonly author: string
  readonly change: Change
  /** Id of the statement it stands on; null while no statement has its words. */
  readonly statement: string | null
  /** Path of the document, and the words by which the statement is found again. */
  readonly path: string
  readonly quote: string
  readonly undoneAt?: string
  readonly undoneBy?: string
}

/** Who corrects, and when (ISO 8601). */
export interface Signature {
  readonly author: string
  readonly at: string
}

/**
 * Corrects a statement; its positions are coded anew, so that they follow a corrected speaker.
 * Throws InvalidInput when the dossier has no statement with this id.
 */
export async function correct(
  dossier: Dossier,
  statement: string,
  change: Change,
  signature: Signature,
  code: Coder,
): Promise<Correction> {
  return dossier.db.transaction().execute(async (db) => {
    const anchor = await anchorOf(db, statement)
    const row = await db
      .insertInto('corrections')
      .values({
        made_at: signature.at,
        author: signature.author,
        change: JSON.stringify(change),
        statement,
        ...anchor,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await rederive(db, statement, await standing(db, statement), code)
    await groupNewStatements(db)
    return toCorrection(row)
  })
}

/** Undoes a correction, which stays in the history. Throws InvalidInput for a wrong id. */
export async function undo(
  dossier: Dossier,
  id: number,
  signature: Signature,
  code: Coder,
): Promise<Correction> {
  return dossier.db.transaction().execute(async (db) => {
    const row = await db
      .updateTable('corrections')
      .set({ undone_at: signature.at, undone_by: signature.author })
      .where('row', '=', id)
      .where('undone_at', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (!row) {
      throw new InvalidInput(`There is no correction ${id} to undo; \`corrections\` lists them.`)
    }
    if (row.statement) await rederive(db, row.statement, await standing(db, row.statement), code)
    await groupNewStatements(db)
    return toCorrection(row)
  })
}

/** Every correction ever made, the latest first. */
export async function listCorrections(dossier: Dossier): Promise<readonly Correction[]> {
  const rows = await dossier.db
    .selectFrom('corrections')
    .selectAll()
    .orderBy('row', 'desc')
    .execute()
  return rows.map(toCorrection)
}

/** The changes that hold for a statement, the earliest first. */
export async function standing(db: Kysely<Schema>, statement: string): Promise<readonly Change[]> {
  const rows = await db
    .selectFrom('corrections')
    .select('change')
    .where('statement', '=', statement)
    .where('undone_at', 'is', null)
    .orderBy('row')
    .execute()
  return rows.map(({ change }) => JSON.parse(change))
}

async function anchorOf(db: Kysely<Schema>, statement: string) {
  const row = await db
    .selectFrom('statements')
    .innerJoin('documents', 'documents.row', 'statements.document')
    .select(['path', 'text', 'quote', 'source', 'cue'])
    .where('statements.id', '=', statement)
    .executeTakeFirst()
  if (!row) {
    throw new InvalidInput(`There is no statement ${statement} in this dossier.`)
  }
  const { path, text, quote } = row
  const words = (spans: string) => wordsOf(text, JSON.parse(spans))
  return { path, quote, source: words(row.source), cue: words(row.cue) }
}

function toCorrection(row: Selectable<Schema['corrections']>): Correction {
  return {
    id: row.row,
    madeAt: row.made_at,
    author: row.author,
    change: JSON.parse(row.change),
    statement: row.statement,
    path: row.path,
    quote: row.quote,
    ...defined({ undoneAt: row.undone_at, undoneBy: row.undone_by }),
  }
}
