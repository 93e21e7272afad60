import { Command } from 'commander'
import { type Change, type Correction, listCorrections } from '../dossier/corrections.ts'
import { jsonArray, printAll } from './output.ts'
import { plain, shorten } from './text-layout.ts'
import { reading } from './with-dossier.ts'

export function correctionsCommand(): Command {
  return new Command('corrections')
    .summary('what was corrected, by whom and when')
    .description('Lists every correction, the latest first, those undone too.')
    .argument('<dossier>', 'the dossier')
    .option('--json', 'print a JSON array')
    .addHelpText(
      'after',
      `
Examples:
  demarche corrections talks.dossier`,
    )
    .action((path: string, { json }: { readonly json?: true }) =>
      reading(path, async (dossier) => {
        const corrections = await listCorrections(dossier)
        await printAll(json ? jsonArray(corrections) : corrections.map(describeCorrection))
      }),
    )
}

const QUOTE_WIDTH = 60

export function describeCorrection(correction: Correction): string {
  const { id, madeAt, author, quote, undoneAt, undoneBy, statement } = correction
  const undone = undoneAt ? `, undone ${undoneAt.slice(0, 10)} by ${undoneBy}` : ''
  const waiting = statement === null ? ', waiting for a statement with these words' : ''
  const words = shorten(plain(quote), QUOTE_WIDTH)
  return `${id}  ${madeAt.slice(0, 10)} ${plain(author)}: ${describeChange(correction.change)}: “${words}”${undone}${waiting}\n`
}

function describeChange(change: Change): string {
  switch (change.kind) {
    case 'rejected':
      return 'no statement'
    case 'speaker': {
      const { speaker } = change
      return speaker
        ? `said by ${plain(speaker.name)}${speaker.party ? ` (${speaker.party})` : ''}`
        : 'speaker unknown'
    }
    case 'stance':
      return `${change.stance ?? 'no position on'} ${change.issue}/${change.option}`
  }
}
