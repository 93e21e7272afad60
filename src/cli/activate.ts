import { Command } from 'commander'
import { activate } from '../settlements/activate/activate.ts'
import type { Activation } from '../settlements/activate/activation.ts'
import { readIncident } from '../settlements/activate/incident.ts'
import { activationLines, outcomeWords } from '../settlements/activate/words.ts'
import { loadMechanism, readInput } from '../settlements/mechanism/library.ts'
import { labelled } from './labelled.ts'
import { print } from './output.ts'
import { paint } from './style.ts'

export function activateCommand(): Command {
  return new Command('activate')
    .summary('press the button: what a guarantee does when a state is attacked')
    .description(
      'Runs a guarantee against an incident: is it set off, who must act and by when, who may, who can stop it. Where the text or the attacker is disputed, each reading is answered.',
    )
    .argument('<mechanism>', 'an id of the library, or a YAML file')
    .argument('<incident>', 'a YAML or JSON file: attacker, target, act, tags, consent …')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  demarche activate istanbul-2022-apr-ru examples/incidents/attack-on-ukraine.yaml
  demarche activate nato-1949 examples/incidents/falklands-1982.yaml --json`,
    )
    .action(async (mechanism: string, incident: string, { json }: { readonly json?: true }) => {
      const found = activate(loadMechanism(mechanism), readIncident(readInput(incident), incident))
      await print(json ? `${JSON.stringify(found, null, 2)}\n` : describe(found))
    })
}

function describe(activation: Activation): string {
  const readings = Object.entries(activation.readings ?? {})
  return [
    `${paint('bold', activation.mechanism)}: ${activation.incident}\n`,
    `${paint('bold', outcomeWords(activation.outcome))}\n`,
    labelled(activationLines(activation)),
    labelled(
      activation.timeline.map(({ hours, what }) => [hours === null ? '' : `${hours} h`, what]),
    ),
    ...readings.map(
      ([name, reading]) =>
        `\n${paint('bold', `If read as: ${name}`)}\n${outcomeWords(reading.outcome)}\n${labelled(activationLines(reading))}`,
    ),
  ].join('')
}
