import type { Kysely } from 'kysely'
import type { Allegation } from '../positions/position.ts'
import type { Schema } from './schema.ts'

/** Rows of one insert, within SQLite's limit of 32,766 parameters. */
const BATCH = 1_000

/** Stores allegations; `rows` gives the row of each statement by its id. */
export async function insertAllegations(
  db: Kysely<Schema>,
  allegations: readonly Allegation[],
  rows: ReadonlyMap<string, number>,
): Promise<void> {
  const values = allegations.flatMap((allegation) => {
    const statement = rows.get(allegation.statement)
    return statement === undefined ? [] : [toRow(allegation, statement)]
  })
  for (let at = 0; at < values.length; at += BATCH) {
    await db
      .insertInto('allegations')
      .values(values.slice(at, at + BATCH))
      .execute()
  }
}

function toRow(allegation: Allegation, statement: number) {
  return {
    ...allegation,
    statement,
    said: allegation.said ?? null,
    evidence: JSON.stringify(allegation.evidence),
  }
}
