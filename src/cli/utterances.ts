import { Command } from 'commander'
import { listUtterances, type Utterance } from '../dossier/utterances.ts'
import { jsonArray, printAll } from './output.ts'
import { paint } from './style.ts'
import { plain, terminalWidth, wrap } from './text-layout.ts'
import { reading } from './with-dossier.ts'

export function utterancesCommand(): Command {
  return new Command('utterances')
    .summary('what was said once and reported often')
    .description(
      'Lists the acts of saying, each with the statements that report it in their own words, outlet by outlet.',
    )
    .argument('<dossier>', 'the dossier')
    .option('--json', 'print a JSON array')
    .addHelpText(
      'after',
      `
Examples:
  demarche utterances talks.dossier
  demarche utterances talks.dossier --json`,
    )
    .action((path: string, { json }: { readonly json?: true }) =>
      reading(path, async (dossier) => {
        const utterances = await listUtterances(dossier)
        await printAll(json ? jsonArray(utterances) : utterances.map(describe))
      }),
    )
}

function describe({ said, speaker, statements }: Utterance): string {
  const width = terminalWidth()
  const who = `${plain(speaker?.name ?? 'unknown speaker')}${speaker?.party ? ` (${speaker.party})` : ''}`
  const reports = statements.map(({ document, quote }) =>
    wrap(`${plain(document.outlet ?? document.path)}: ${plain(quote)}`, width, '  '),
  )
  return `${said ?? 'no date   '}  ${paint('bold', who)}\n${reports.join('')}\n`
}
