import { userInfo } from 'node:os'
import { Command, Option } from 'commander'
import { dossierCodebook } from '../dossier/codebook.ts'
import { type Change, correct } from '../dossier/corrections.ts'
import { loadStages } from '../dossier/load-stages.ts'
import { InvalidInput } from '../errors.ts'
import type { Codebook } from '../positions/codebook.ts'
import { type Stance, stances } from '../positions/position.ts'
import { describeCorrection } from './corrections.ts'
import { print } from './output.ts'
import { writing } from './with-dossier.ts'

interface CorrectOptions {
  readonly speaker?: string
  readonly party?: string
  readonly reject?: true
  readonly position?: string
  readonly stance?: Stance | 'none'
  readonly author: string
  readonly json?: true
}

export function correctCommand(): Command {
  return new Command('correct')
    .summary('put right what was read wrong')
    .description(
      'Corrects the speaker of a statement, rejects it as no statement, or sets its stance on an option of the codebook. A correction outlives reading the article again, has an author and a date, and can be undone.',
    )
    .argument('<dossier>', 'the dossier')
    .argument('<statement>', 'id of the statement, as the verb `statements` shows it')
    .option('--speaker <name>', 'who said it')
    .option('--party <name>', 'the party this speaker speaks for; only with --speaker')
    .option('--reject', 'nobody said this')
    .option('--position <issue/option>', 'the option of the codebook that --stance is about')
    .addOption(new Option('--stance <stance>', 'the stance').choices([...stances, 'none']))
    .option('--author <name>', 'who corrects', userInfo().username)
    .option('--json', 'print the correction as JSON')
    .addHelpText(
      'after',
      `
Examples:
  demarche correct talks.dossier 9f86d081884c7d65 --speaker "Sergey Lavrov" --party Russia
  demarche correct talks.dossier 9f86d081884c7d65 --position nato-membership/join --stance rejects
  demarche correct talks.dossier 9f86d081884c7d65 --reject --author "A. Analyst"`,
    )
    .action((path: string, statement: string, options: CorrectOptions) =>
      writing(path, async (dossier) => {
        const change = changeOf(options, await dossierCodebook(dossier))
        const signature = { author: options.author, at: new Date().toISOString() }
        const { code } = await loadStages(dossier)
        const correction = await correct(dossier, statement, change, signature, code)
        await print(
          options.json ? `${JSON.stringify(correction)}\n` : describeCorrection(correction),
        )
      }),
    )
}

function changeOf(options: CorrectOptions, codebook: Codebook): Change {
  const { speaker, party, reject, position, stance } = options
  const given = [speaker, reject, position].filter((each) => each !== undefined)
  if (given.length !== 1) {
    throw new InvalidInput('Give one correction: --speaker, --reject, or --position with --stance.')
  }
  if (reject) return { kind: 'rejected' }
  if (speaker !== undefined) {
    if (party !== undefined) allow('--party', party, codebook.parties)
    return { kind: 'speaker', speaker: { name: speaker, ...(party && { party }) } }
  }
  const options_ = codebook.issues.flatMap(({ id, options: each }) =>
    each.map((option) => `${id}/${option.id}`),
  )
  allow('--position', position ?? '', options_)
  if (stance === undefined) throw new InvalidInput('--position needs --stance.')
  const [issue = '', option = ''] = (position ?? '').split('/')
  return { kind: 'stance', issue, option, stance: stance === 'none' ? null : stance }
}

function allow(option: string, value: string, allowed: readonly string[]): void {
  if (allowed.includes(value)) return
  throw new InvalidInput(`${option} is "${value}"; the codebook has ${allowed.join(', ')}.`)
}
