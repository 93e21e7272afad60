import type { Kysely } from 'kysely'
import type { Coder } from '../positions/code.ts'
import type { Statement } from '../statements/statement.ts'
import { wordsOf } from '../text/span.ts'
import { findAnchored } from './anchor.ts'
import { standing } from './corrections.ts'
import { rederive } from './rederive.ts'
import type { Schema } from './schema.ts'

/**
 * Puts the corrections made to an earlier version of a document upon the statements with the same
 * words in this one. A correction whose words are gone stays, and waits for them to come back.
 */
export async function reapplyCorrections(
  db: Kysely<Schema>,
  document: { readonly path: string; readonly text: string },
  statements: readonly Statement[],
  code: Coder,
): Promise<void> {
  const corrections = await db
    .selectFrom('corrections')
    .select(['row', 'quote', 'source', 'cue'])
    .where('path', '=', document.path)
    .execute()
  if (corrections.length === 0) return
  const candidates = statements.map(({ id, content, source, cue }) => ({
    id,
    quote: wordsOf(document.text, content),
    source: wordsOf(document.text, source),
    cue: wordsOf(document.text, cue),
  }))
  const corrected = new Set<string>()
  for (const { row, ...anchor } of corrections) {
    const statement = findAnchored(anchor, candidates)?.id ?? null
    await db.updateTable('corrections').set({ statement }).where('row', '=', row).execute()
    if (statement) corrected.add(statement)
  }
  for (const statement of corrected) {
    await rederive(db, statement, await standing(db, statement), code)
  }
}
