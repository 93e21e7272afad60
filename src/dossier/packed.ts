import type { Kysely, SelectQueryBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/sqlite'
import type { Schema } from './schema.ts'

/**
 * The rows of a query, whose columns are named one by one. Libsql hands rows over cell by cell, at
 * about a microsecond each; packed by SQLite into one JSON text, they come three times as fast.
 */
export async function packed<DB, TB extends keyof DB, Row>(
  db: Kysely<Schema>,
  query: SelectQueryBuilder<DB, TB, Row>,
): Promise<readonly Row[]> {
  const { rows } = await db
    .selectNoFrom(jsonArrayFrom(query).$castTo<string>().as('rows'))
    .executeTakeFirstOrThrow()
  return JSON.parse(rows)
}
