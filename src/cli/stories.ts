import { Command } from 'commander'
import { listStories, type Story } from '../dossier/stories.ts'
import { jsonArray, printAll } from './output.ts'
import { plain, shorten, terminalWidth } from './text-layout.ts'
import { reading } from './with-dossier.ts'

export function storiesCommand(): Command {
  return new Command('stories')
    .summary('one text in several outlets')
    .description('Lists the stories that several outlets took over from one another.')
    .argument('<dossier>', 'the dossier')
    .option('--json', 'print a JSON array')
    .addHelpText(
      'after',
      `
Examples:
  demarche stories talks.dossier`,
    )
    .action((path: string, { json }: { readonly json?: true }) =>
      reading(path, async (dossier) => {
        const stories = await listStories(dossier)
        await printAll(json ? jsonArray(stories) : stories.map(describe))
      }),
    )
}

function describe({ documents }: Story): string {
  const width = terminalWidth()
  const lines = documents.map(({ published, outlet, title, path }) => {
    const name = [outlet, title ?? path].filter(Boolean).join(' · ')
    return shorten(`${published ?? 'no date   '}  ${plain(name)}`, width)
  })
  return `${lines.join('\n')}\n\n`
}
