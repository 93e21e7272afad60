import { Command } from 'commander'
import type { Activation } from '../settlements/activate/activation.ts'
import type { Incident } from '../settlements/activate/incident.ts'
import { activationLines, outcomeWords } from '../settlements/activate/words.ts'
import { type Comparison, compare } from '../settlements/compare/compare.ts'
import { loadMechanism } from '../settlements/mechanism/library.ts'
import { labelled } from './labelled.ts'
import { print } from './output.ts'
import { paint } from './style.ts'

export function compareCommand(): Command {
  return new Command('compare')
    .summary('an incident that tells two guarantees apart, or the proof that none does')
    .argument('<first>', 'an id of the library, or a YAML file')
    .argument('<second>', 'another')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  demarche compare istanbul-2022-apr-ru v-unanimity-minus-aggressor
  demarche compare nato-1949 eu-42-7 --json`,
    )
    .action(async (first: string, second: string, { json }: { readonly json?: true }) => {
      const found = compare(loadMechanism(first), loadMechanism(second))
      await print(json ? `${JSON.stringify(found, null, 2)}\n` : describe(found))
    })
}

function describe(found: Comparison): string {
  if (found.kind === 'same') {
    const weight = found.proof
      ? 'every incident that could tell them apart was tried, states that stand alike in both texts counting as one'
      : 'though they count absence or abstention by unlike rules, so this is no proof'
    return `No difference in ${found.examined} incidents: ${weight}.\n`
  }
  return `${paint('bold', `They differ on: ${found.first.incident}`)}\n${choices(found.incident)}${side(found.first)}${side(found.second)}`
}

function choices({ attacker, target, act, tags, ...made }: Incident): string {
  return Object.entries(made)
    .filter(([, value]) => value !== undefined && value !== false && !isEmpty(value))
    .map(([name, value]) => `given ${name}: ${JSON.stringify(value)}\n`)
    .join('')
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function side(activation: Activation): string {
  return `\n${paint('bold', activation.mechanism)}: ${outcomeWords(activation.outcome)}\n${labelled(activationLines(activation))}`
}
