import { userInfo } from 'node:os'
import { Command } from 'commander'
import { undo } from '../dossier/corrections.ts'
import { loadStages } from '../dossier/load-stages.ts'
import { positiveInteger } from './arguments.ts'
import { describeCorrection } from './corrections.ts'
import { print } from './output.ts'
import { writing } from './with-dossier.ts'

interface UndoOptions {
  readonly author: string
  readonly json?: true
}

export function undoCommand(): Command {
  return new Command('undo')
    .summary('take a correction back')
    .description('Takes a correction back; it stays in the history, with who undid it and when.')
    .argument('<dossier>', 'the dossier')
    .argument('<correction>', 'its number, as the verb `corrections` shows it', positiveInteger)
    .option('--author <name>', 'who undoes it', userInfo().username)
    .option('--json', 'print the correction as JSON')
    .addHelpText(
      'after',
      `
Examples:
  demarche undo talks.dossier 1`,
    )
    .action((path: string, id: number, { author, json }: UndoOptions) =>
      writing(path, async (dossier) => {
        const { code } = await loadStages(dossier)
        const signature = { author, at: new Date().toISOString() }
        const correction = await undo(dossier, id, signature, code)
        await print(json ? `${JSON.stringify(correction)}\n` : describeCorrection(correction))
      }),
    )
}
