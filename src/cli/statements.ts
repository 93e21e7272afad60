import { Command } from 'commander'
import { eachStatement, type StoredStatement } from '../dossier/statements.ts'
import { isoDay } from './arguments.ts'
import { jsonArray, printAll } from './output.ts'
import { paint } from './style.ts'
import { plain, terminalWidth, wrap } from './text-layout.ts'
import { reading } from './with-dossier.ts'

interface StatementsOptions {
  readonly speaker?: string
  readonly party?: string
  readonly from?: string
  readonly until?: string
  readonly json?: true
}

export function statementsCommand(): Command {
  return new Command('statements')
    .summary('who said what')
    .description('Lists every attributed statement: speaker, day, the very words and the outlet.')
    .argument('<dossier>', 'the dossier')
    .option('--speaker <name>', 'only what this speaker said, by the name the list shows')
    .option('--party <name>', 'only what was said for this party')
    .option('--from <day>', 'only what was said on this day or later', isoDay)
    .option('--until <day>', 'only what was said on this day or before', isoDay)
    .option('--json', 'print a JSON array')
    .addHelpText(
      'after',
      `
Examples:
  demarche statements talks.dossier --party Russia
  demarche statements talks.dossier --from 2025-08-01 --until 2025-08-31
  demarche statements talks.dossier --json`,
    )
    .action((path: string, options: StatementsOptions) =>
      reading(path, async (dossier) => {
        const { json, ...filter } = options
        const statements = eachStatement(dossier, filter)
        await printAll(json ? jsonArray(statements) : describeAll(statements))
      }),
    )
}

async function* describeAll(statements: AsyncIterable<StoredStatement>): AsyncGenerator<string> {
  const width = terminalWidth()
  for await (const statement of statements) yield `${describe(statement, width)}\n`
}

function describe(statement: StoredStatement, width: number): string {
  const { speaker, said, kind, document, confidence, id } = statement
  const who = speaker ? plain(speaker.name) : 'unknown speaker'
  const party = speaker?.party ? ` (${speaker.party})` : ''
  const head = `${said ?? 'no date   '}  ${paint('bold', who)}${party}`
  const relays = statement.relays.map(({ name }) => plain(name))
  const chain = relays.length > 0 ? ` · via ${relays.join(' → ')}` : ''
  const foot = `${plain(document.outlet ?? document.path)}${chain} · ${kind} · ${confidence.toFixed(2)} · ${id}`
  return `${head}\n${wrap(plain(statement.quote), width, '  ')}${paint('dim', wrap(foot, width, '  ').trimEnd())}\n`
}
