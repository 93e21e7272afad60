import { Command, InvalidArgumentError } from 'commander'
import { readProposal } from '../settlements/judge/proposal.ts'
import { joined } from '../settlements/mechanism/countries.ts'
import { loadMechanism, readInput } from '../settlements/mechanism/library.ts'
import { type Analysis, analyse } from '../settlements/reason/analyse.ts'
import { readUtilities } from '../settlements/reason/bargaining.ts'
import type { Objection, Settlement } from '../settlements/reason/instance.ts'
import { loadSolver } from '../settlements/reason/solver.ts'
import { isoDay, positiveInteger } from './arguments.ts'
import { labelled } from './labelled.ts'
import { print } from './output.ts'
import { readRecord } from './read-record.ts'
import { paint } from './style.ts'

interface ConcessionsOptions {
  readonly asOf?: string
  readonly reported?: true
  readonly codebook?: string
  readonly parties?: readonly string[]
  readonly blocs?: readonly (readonly string[])[]
  readonly utilities?: string
  readonly most: number
  readonly json?: true
}

export function concessionsCommand(): Command {
  return new Command('concessions')
    .summary('what would have to be conceded for a settlement, or for this proposal')
    .description(
      'Finds the smallest sets of concessions that unlock a settlement, weighted by how firm each position is; why nothing works without them; what every settlement contains; who could agree with whom. Silence objects to nothing, which does not make it consent.',
    )
    .argument('<dossier>', 'the dossier')
    .argument('[proposal]', 'a YAML file; without it, any settlement counts')
    .option('--as-of <day>', 'only what was said on this day or before', isoDay)
    .option('--reported', 'count what others report of a party as its word')
    .option(
      '--parties <names>',
      'whose objections count, A,B; else those of the proposal, or all',
      list,
    )
    .option('--blocs <blocs>', 'two or three blocs for the Pareto front, A+B,C', blocs)
    .option(
      '--utilities <file>',
      'what settlements are worth to each party, for bargaining solutions',
    )
    .option('--most <count>', 'sets listed of each kind', positiveInteger, 20)
    .option('--codebook <file>', 'the codebook, if not that of the dossier')
    .option('--json', 'print JSON, with certificates')
    .addHelpText(
      'after',
      `
Examples:
  demarche concessions talks.dossier
  demarche concessions talks.dossier examples/proposals/istanbul-without-attacker.yaml
  demarche concessions talks.dossier --blocs "Russia,Ukraine+Europe" --json`,
    )
    .action(run)
}

async function run(dossier: string, file: string | undefined, options: ConcessionsOptions) {
  const { asOf, reported, json, most } = options
  const { codebook, records } = await readRecord(dossier, options.codebook)
  const proposal = file ? readProposal(readInput(file), file, codebook, loadMechanism) : undefined
  const utilities = options.utilities
    ? readUtilities(readInput(options.utilities), options.utilities)
    : undefined
  const question = {
    parties: options.parties ?? proposal?.parties ?? codebook.parties,
    reach: { ...(asOf && { asOf }), countReported: reported === true },
    most,
    ...(proposal && { proposal }),
    ...(options.blocs && { blocs: options.blocs }),
    ...(utilities && { utilities }),
  }
  const found = await analyse(codebook, records, question, await loadSolver())
  await print(
    json
      ? `${JSON.stringify(found, null, 2)}\n`
      : describe(found, proposal?.name ?? 'any settlement'),
  )
}

function list(value: string): readonly string[] {
  return value.split(',').map((name) => name.trim())
}

function blocs(value: string): readonly (readonly string[])[] {
  const found = list(value).map((bloc) => bloc.split('+').map((name) => name.trim()))
  if (found.length < 2 || found.length > 3)
    throw new InvalidArgumentError('Give two or three blocs.')
  return found
}

function describe(found: Analysis, goal: string): string {
  const { concessions, complete, conflicts, options, coalitions, repair, front } = found
  const [cheapest, ...others] = concessions
  if (!cheapest) return 'No settlement is possible: what is proposed contradicts itself.\n'
  return [
    cheapest.cost === 0
      ? `${paint('bold', `Nobody on record objects to ${goal}`)}; silence is not consent.\n`
      : section(
          `The smallest concessions for ${goal} (weight ${cheapest.cost})`,
          cheapest.conceded.flatMap(conceding),
        ),
    section('They lead here', settlementLines(cheapest.settlement)),
    ...others.slice(0, 4).map(({ cost, conceded }) =>
      section(
        `Or (weight ${cost})`,
        conceded.map(({ words }) => ['', words]),
      ),
    ),
    others.length > 4 || !complete
      ? `\n${others.length - Math.min(4, others.length)} more sets found${complete ? '' : '; the search was cut at its bound (--most)'}.\n`
      : '',
    ...conflicts.sets
      .slice(0, 6)
      .map((set) =>
        section(
          set.length === 1 ? 'This stands in the way by itself' : 'These cannot all stand',
          set.map(standing),
        ),
      ),
    conflicts.complete ? '' : '\nNot every conflict was looked for: a part was cut at its bound.\n',
    options ? shares(options) : '',
    section(
      'Could agree without conceding',
      coalitions.map((parties) => ['', joined(parties)]),
    ),
    repair ? repairWords(repair) : '',
    front
      ? section(
          'Nothing better for one without worse for another',
          front.points.map(({ costs }) => ['', costs.join(' : ')]),
        )
      : '',
    ...(found.bargains ?? []).map(({ solution, settlement, gains }) =>
      section(`${solution} bargain`, [
        ...settlementLines(settlement),
        ...Object.entries(gains).map(([party, gain]) => [party, `gains ${gain}`] as const),
      ]),
    ),
  ].join('')
}

function conceding({ words, weight, quotes }: Objection): readonly (readonly [string, string])[] {
  const [quote] = quotes
  return [
    [`weight ${weight}`, words],
    ...(quote
      ? [['', `${quote.day || 'no date'} ${quote.speaker}: “${quote.quote}”`] as const]
      : []),
  ]
}

function standing({ id, quotes }: Objection): readonly [string, string] {
  const [quote] = quotes
  return ['', quote ? `${id} (${quote.day}: “${quote.quote}”)` : id]
}

function settlementLines(settlement: Settlement): readonly (readonly [string, string])[] {
  return Object.entries(settlement).map(([issue, option]) => ['', `${issue}/${option}`] as const)
}

function shares({ options, settlements, complete }: NonNullable<Analysis['options']>): string {
  const named = (kind: string) =>
    options.filter((option) => option.in === kind).map(({ issue, option }) => `${issue}/${option}`)
  const some = options
    .filter((option) => option.in === 'some')
    .map(({ issue, option, share }) => `${issue}/${option} ${Math.round(share * 100)} %`)
  return section(`${complete ? '' : 'At least '}${settlements} settlements ask as little`, [
    ...(named('every').length > 0 ? [['in every one', named('every').join(', ')] as const] : []),
    ...(named('none').length > 0 ? [['in none', named('none').join(', ')] as const] : []),
    ...(some.length > 0 ? [['in some', some.join(', ')] as const] : []),
  ])
}

function repairWords({ changes, conceded }: NonNullable<Analysis['repair']>): string {
  const lines = changes.map(
    ({ issue, from, to }) => ['change', `${issue}: ${from} → ${to}`] as const,
  )
  return section('The nearest repair of the proposal', [
    ...(lines.length > 0 ? lines : [['', 'none is needed'] as const]),
    ...conceded.map(({ words }) => ['and even so', words] as const),
  ])
}

function section(title: string, lines: readonly (readonly [string, string])[]): string {
  return lines.length === 0 ? '' : `\n${paint('bold', title)}\n${labelled(lines)}`
}
