import { type Kysely, sql } from 'kysely'
import type { StatementKind } from '../statements/attribution.ts'
import { defined } from './defined.ts'
import type { Dossier } from './open.ts'
import type { Schema } from './schema.ts'
import { listStatements, type StoredStatement } from './statements.ts'

export interface StatementQuery {
  readonly speaker?: string | undefined
  readonly party?: string | undefined
  readonly kind?: StatementKind | undefined
  /** Words that stand in the quote as they are written here; case does not count. */
  readonly words?: string | undefined
}

/** How many statements pass the query, and a stretch of them, the latest said first. */
export async function pageOfStatements(
  dossier: Dossier,
  query: StatementQuery,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ readonly total: number; readonly statements: readonly StoredStatement[] }> {
  const passing = statementsThatPass(dossier.db, query)
  const { total } = await passing
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const page = await passing
    .innerJoin('documents', 'documents.row', 'statements.document')
    .select('statements.id')
    .orderBy(sql`coalesce(statements.said, documents.published, '')`, 'desc')
    .orderBy('statements.row')
    .limit(limit)
    .offset(offset)
    .execute()
  const statements = await Promise.all(page.map(({ id }) => listStatements(dossier, { id })))
  return { total, statements: statements.flat() }
}

function statementsThatPass(db: Kysely<Schema>, { words, ...query }: StatementQuery) {
  const equal = defined({
    'statements.speaker': query.speaker,
    'statements.party': query.party,
    'statements.kind': query.kind,
  })
  return db
    .selectFrom('statements')
    .where('rejected', '=', 0)
    .where((eb) => eb.and(equal))
    .$if(words !== undefined && words !== '', (passing) =>
      passing.where(sql<boolean>`instr(lower(quote), lower(${words})) > 0`),
    )
}
