import { Command } from 'commander'
import {
  countUndated,
  eachPosition,
  positionsAsJson,
  type StoredPosition,
} from '../dossier/positions.ts'
import { isoDay } from './arguments.ts'
import { jsonArrayOfPages, printAll } from './output.ts'
import { stanceMark } from './stance-mark.ts'
import { paint } from './style.ts'
import { plain, terminalWidth, wrap } from './text-layout.ts'
import { reading } from './with-dossier.ts'

interface PositionsOptions {
  readonly party?: string
  readonly issue?: string
  readonly asOf?: string
  readonly json?: true
}

export function positionsCommand(): Command {
  return new Command('positions')
    .summary('where each side stood, statement by statement')
    .description(
      'Lists the positions taken, from the earliest to the latest, each with the words that prove it. What one party reports of another is marked, and never counts as the word of the other.',
    )
    .argument('<dossier>', 'the dossier')
    .option('--as-of <day>', 'only what was said on this day or before', isoDay)
    .option('--party <name>', 'only the positions of this party')
    .option('--issue <id>', 'only positions on this issue of the codebook')
    .option('--json', 'print a JSON array')
    .addHelpText(
      'after',
      `
Examples:
  demarche positions talks.dossier --party Russia --issue nato-membership
  demarche positions talks.dossier --as-of 2025-08-20 --json`,
    )
    .action((path: string, options: PositionsOptions) =>
      reading(path, async (dossier) => {
        const { json, ...filter } = options
        await printAll(
          json
            ? jsonArrayOfPages(positionsAsJson(dossier, filter))
            : describeAll(eachPosition(dossier, filter)),
        )
        if (filter.asOf) warnOfUndated(await countUndated(dossier))
      }),
    )
}

function warnOfUndated(count: number): void {
  if (count === 0) return
  process.stderr.write(
    `${count} position${count === 1 ? ' has' : 's have'} no date and cannot be placed before or after one.\n`,
  )
}

async function* describeAll(positions: AsyncIterable<StoredPosition>): AsyncGenerator<string> {
  const width = terminalWidth()
  for await (const position of positions) yield `${describe(position, width)}\n`
}

function describe(position: StoredPosition, width: number): string {
  const { party, issue, option, stance, reportedBy, statement } = position
  const reported = reportedBy ? `, as ${reportedBy} reports` : ''
  const head = `${position.said ?? 'no date   '}  ${stanceMark(stance)} ${paint('bold', party)} ${stance} ${issue}/${option}${reported}`
  const condition = position.condition
    ? wrap(`on condition: ${plain(position.condition)}`, width, '  ')
    : ''
  const foot = `${plain(position.speaker)} · ${plain(statement.document.outlet ?? statement.document.path)} · ${position.confidence.toFixed(2)} · ${statement.id}`
  return `${head}\n${condition}${wrap(plain(statement.quote), width, '  ')}${paint('dim', wrap(foot, width, '  ').trimEnd())}\n`
}
