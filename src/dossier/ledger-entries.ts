import type { LedgerEntry } from '../positions/ledger.ts'
import { defined } from './defined.ts'
import type { Dossier } from './open.ts'
import { packed } from './packed.ts'

/**
 * Every position as the ledger needs it, without the statement that proves it: a tenth of the time
 * that whole positions take. As of a day (ISO), or all of them, those without a day too.
 */
export async function listLedgerEntries(
  { db }: Dossier,
  asOf?: string,
): Promise<readonly LedgerEntry[]> {
  const rows = await packed(
    db,
    db
      .selectFrom('positions')
      .select(['party', 'issue', 'option', 'stance', 'condition', 'reported_by'])
      .select(['speaker', 'day', 'confidence'])
      .where((eb) => eb.and(asOf ? [eb('day', '<=', asOf), eb('day', '<>', '')] : []))
      .orderBy('day')
      .orderBy('row'),
  )
  return rows.map(({ condition, reported_by, ...entry }) => ({
    ...entry,
    ...defined({ condition, reportedBy: reported_by }),
  }))
}
