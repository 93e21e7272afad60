import { Command } from 'commander'
import { dossierCodebook } from '../dossier/codebook.ts'
import { listLedgerEntries } from '../dossier/ledger-entries.ts'
import type { Dossier } from '../dossier/open.ts'
import { listPositions } from '../dossier/positions.ts'
import { ledgerOf } from '../positions/ledger.ts'
import { isoDay } from './arguments.ts'
import { jsonArray, printAll } from './output.ts'
import { drawTable } from './table-grid.ts'
import { terminalWidth } from './text-layout.ts'
import { reading } from './with-dossier.ts'

interface TableOptions {
  readonly asOf?: string
  readonly json?: true
}

/** Columns of a table that goes to a pipe or a file. */
const PAGE_WIDTH = 80

export function tableCommand(): Command {
  return new Command('table')
    .summary('where each side stands, at a glance')
    .description(
      'Shows the latest stance of every party on every option somebody has spoken about. What only others report of a party stands in parentheses.',
    )
    .argument('<dossier>', 'the dossier')
    .option('--as-of <day>', 'only what was said on this day or before', isoDay)
    .option('--json', 'print a JSON array of party × issue, with the positions it rests on')
    .addHelpText(
      'after',
      `
Examples:
  demarche table talks.dossier
  demarche table talks.dossier --as-of 2025-08-20`,
    )
    .action((path: string, { asOf, json }: TableOptions) =>
      reading(path, async (dossier) =>
        printAll(json ? jsonArray(await cells(dossier, asOf)) : await draw(dossier, asOf)),
      ),
    )
}

/** Party × issue, each stand with the positions and the words it rests on. */
async function cells(dossier: Dossier, asOf: string | undefined) {
  const positions = await listPositions(dossier, asOf === undefined ? {} : { asOf })
  const entries = positions.map((position) => ({
    ...position,
    day: position.said ?? position.statement.document.published ?? '',
  }))
  return ledgerOf(entries, asOf)
}

async function draw(dossier: Dossier, asOf: string | undefined) {
  const ledger = ledgerOf(await listLedgerEntries(dossier, asOf), asOf)
  const width = terminalWidth()
  const codebook = await dossierCodebook(dossier)
  return drawTable(ledger, codebook, Number.isFinite(width) ? width : PAGE_WIDTH)
}
