import { listLedgerEntries } from '../dossier/ledger-entries.ts'
import type { Dossier } from '../dossier/open.ts'
import { contradictionsOf } from '../positions/contradictions.ts'
import { type Cell, type LedgerEntry, ledgerOf, type Stand } from '../positions/ledger.ts'
import { shiftsOf } from '../positions/shifts.ts'
import type { StandView, TableView } from './views.ts'

/** Where each side stands on a day, or now. */
export async function tableView(dossier: Dossier, asOf: string | undefined): Promise<TableView> {
  const entries = await listLedgerEntries(dossier, asOf)
  const disputed = new Set(contradictionsOf(entries).map(({ later }) => placeOf(later)))
  const moved = new Set(shiftsOf(entries).map(({ after }) => placeOf(after)))
  const day = asOf ?? entries.at(-1)?.day
  return {
    ...(day && { asOf: day }),
    cells: ledgerOf(entries, asOf).map((cell) => ({
      party: cell.party,
      issue: cell.issue,
      stands: [...cell.own, ...cell.reported].map(standView),
      disputed: disputed.has(placeOf(cell)),
      moved: moved.has(placeOf(cell)),
    })),
  }
}

function placeOf({ party, issue }: Pick<Cell<LedgerEntry>, 'party' | 'issue'>): string {
  return `${party}\n${issue}`
}

function standView(stand: Stand<LedgerEntry>): StandView {
  const { entries, ...view } = stand
  const condition = entries.at(-1)?.condition
  return { ...view, ...(condition && { condition }), statements: entries.length }
}
