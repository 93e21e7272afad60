import { Command } from 'commander'
import { dossierCodebook } from '../dossier/codebook.ts'
import { listStandings } from '../dossier/standings.ts'
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
    .option('--json', 'print the positions that the table shows as a JSON array')
    .addHelpText(
      'after',
      `
Examples:
  demarche table talks.dossier
  demarche table talks.dossier --as-of 2025-08-20`,
    )
    .action((path: string, { asOf, json }: TableOptions) =>
      reading(path, async (dossier) => {
        const standings = await listStandings(dossier, asOf)
        if (json) return printAll(jsonArray(standings))
        const codebook = await dossierCodebook(dossier)
        const width = terminalWidth()
        return printAll(drawTable(standings, codebook, Number.isFinite(width) ? width : PAGE_WIDTH))
      }),
    )
}
