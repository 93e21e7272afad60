import { Command } from 'commander'
import { type SearchResult, type Snippet, search } from '../dossier/search.ts'
import { positiveInteger } from './arguments.ts'
import { print } from './output.ts'
import { paint } from './style.ts'
import { plain, terminalWidth, wrap } from './text-layout.ts'
import { reading } from './with-dossier.ts'

interface SearchOptions {
  readonly limit: number
  readonly json?: true
}

export function searchCommand(): Command {
  return new Command('search')
    .summary('find words in documents and statements')
    .description(
      'Finds the documents and the statements with all the words given, the best match first. Case and inflection do not count; a phrase stands in double quotes; guarant* finds every word that begins so.',
    )
    .argument('<dossier>', 'the dossier')
    .argument('<words...>', 'what to look for')
    .option('--limit <number>', 'at most this many of each', positiveInteger, 10)
    .option('--json', 'print a JSON object of documents and statements')
    .addHelpText(
      'after',
      `
Examples:
  demarche search talks.dossier security guarantees
  demarche search talks.dossier '"foreign troops"' --limit 3 --json`,
    )
    .action((path: string, words: readonly string[], { limit, json }: SearchOptions) =>
      reading(path, async (dossier) => {
        const result = await search(dossier, words.join(' '), limit)
        await print(json ? `${JSON.stringify(result)}\n` : describe(result))
      }),
    )
}

function describe({ documents, statements }: SearchResult): string {
  const width = terminalWidth()
  const lines = [
    `${paint('underline', 'Statements')}\n`,
    ...statements.map((hit) => {
      const who = `${plain(hit.speaker ?? 'unknown speaker')}${hit.party ? ` (${hit.party})` : ''}`
      return entry(`${hit.said ?? 'no date   '}  ${who} · ${hit.statement}`, hit.snippet, width)
    }),
    `${paint('underline', 'Documents')}\n`,
    ...documents.map(({ document, title, snippet }) => {
      const name = [document.outlet, title ?? document.path].filter(Boolean).join(' · ')
      return entry(`${document.published ?? 'no date   '}  ${plain(name)}`, snippet, width)
    }),
  ]
  return documents.length + statements.length === 0 ? 'Nothing found.\n' : lines.join('')
}

function entry(head: string, snippet: Snippet, width: number): string {
  return `${paint('bold', head)}\n${wrap(plain(snippet.text), width, '  ')}`
}
