import { Command } from 'commander'
import { type ListedDocument, listDocuments } from '../dossier/documents.ts'
import { jsonArray, printAll } from './output.ts'
import { paint } from './style.ts'
import { plain, shorten, terminalWidth } from './text-layout.ts'
import { reading } from './with-dossier.ts'

interface DocumentsOptions {
  readonly json?: true
}

export function documentsCommand(): Command {
  return new Command('documents')
    .summary('what the dossier holds')
    .description(
      'Lists the documents, with the number of statements taken from each, or the reason why it was not read.',
    )
    .argument('<dossier>', 'the dossier')
    .option('--json', 'print a JSON array')
    .addHelpText(
      'after',
      `
Examples:
  demarche documents talks.dossier
  demarche documents talks.dossier --json`,
    )
    .action((path: string, { json }: DocumentsOptions) =>
      reading(path, async (dossier) => {
        const documents = await listDocuments(dossier)
        await printAll(json ? jsonArray(documents) : documents.map(describe))
      }),
    )
}

function describe(document: ListedDocument): string {
  const width = terminalWidth()
  const count = document.notRead ? '  -' : String(document.statements).padStart(3)
  const head = `${document.published ?? 'no date   '}  ${count}  `
  const name = [document.outlet, document.title ?? document.path].filter(Boolean).join(' · ')
  const line = `${head}${shorten(plain(name), width - head.length)}\n`
  const reason = document.notRead && paint('yellow', `not read: ${plain(document.notRead)}`)
  return reason ? `${line}${' '.repeat(head.length)}${reason}\n` : line
}
