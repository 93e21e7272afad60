import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Argument, Command, Option } from 'commander'
import type { Dossier } from '../dossier/open.ts'
import { type Cell, csvRecord } from './csv.ts'
import { type Exported, exported } from './export-columns.ts'
import { jsonArray, printAll } from './output.ts'
import { cannotRead } from './read-given.ts'
import { reading } from './with-dossier.ts'

interface ExportOptions {
  readonly format: 'csv' | 'json'
  readonly output?: string
}

export function exportCommand(): Command {
  return new Command('export')
    .summary('take the data to a spreadsheet or another program')
    .description(
      'Writes statements, positions or documents as CSV (RFC 4180, UTF-8) or as the JSON that the verb of that name prints.',
    )
    .argument('<dossier>', 'the dossier')
    .addArgument(new Argument('<what>', 'what to write').choices(Object.keys(exported)))
    .addOption(
      new Option('--format <format>', 'the format').choices(['csv', 'json']).default('csv'),
    )
    .option('--output <file>', 'write to this file, not to standard output')
    .addHelpText(
      'after',
      `
Examples:
  demarche export talks.dossier positions --output positions.csv
  demarche export talks.dossier statements --format json`,
    )
    .action((path: string, what: keyof typeof exported, { format, output }: ExportOptions) =>
      reading(path, async (dossier) => {
        const pieces = written(dossier, exported[what], format)
        await (output ? writeFile(output, pieces) : printAll(pieces))
      }),
    )
}

function written(
  dossier: Dossier,
  { records, columns, rows }: Exported,
  format: ExportOptions['format'],
): AsyncIterable<string> {
  return format === 'json' ? jsonArray(records(dossier)) : csv(columns, rows(dossier))
}

async function* csv(
  columns: readonly string[],
  rows: AsyncIterable<readonly Cell[]>,
): AsyncGenerator<string> {
  yield csvRecord(columns)
  for await (const row of rows) yield csvRecord(row)
}

async function writeFile(file: string, pieces: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), createWriteStream(file))
  } catch (error) {
    throw cannotRead(file, error)
  }
}
