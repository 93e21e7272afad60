import { Command } from 'commander'
import type { Outcome } from '../settlements/activate/decide.ts'
import { loadMechanism } from '../settlements/mechanism/library.ts'
import { type Sweep, sweep } from '../settlements/sweep/sweep.ts'
import { print } from './output.ts'
import { paint } from './style.ts'
import { terminalWidth, wrap } from './text-layout.ts'

export function sweepCommand(): Command {
  return new Command('sweep')
    .summary('attack every protected state from every side, and name the loopholes')
    .description(
      'Runs a guarantee against every attacker, target and place, nobody but the attacker refusing, and says in words where it fails. X stands for any state outside the text.',
    )
    .argument('<mechanism>', 'an id of the library, or a YAML file')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  demarche sweep istanbul-2022-apr-ru
  demarche sweep mechanisms/nato-1949.yaml --json`,
    )
    .action(async (mechanism: string, { json }: { readonly json?: true }) => {
      const found = sweep(loadMechanism(mechanism))
      await print(json ? `${JSON.stringify(found)}\n` : describe(found))
    })
}

const marks = {
  activated: { sign: 'A', colour: 'green' },
  discretionary: { sign: 'd', colour: 'yellow' },
  blocked: { sign: 'B', colour: 'red' },
  'not-triggered': { sign: '.', colour: 'gray' },
  none: { sign: '-', colour: 'gray' },
} as const satisfies Record<Outcome, unknown>

function describe(found: Sweep): string {
  const loopholes = found.loopholes.map(({ words }) => wrap(words, terminalWidth(), '  ')).join('')
  return `${paint('bold', `${found.mechanism}: loopholes`)}\n${loopholes}\n${matrices(found)}${legend}`
}

const legend = 'A activated  d discretionary  B blocked  . not triggered  - nobody bound\n'

/** One matrix a place: attackers down, targets across. */
function matrices({ act, attackers, targets, places, cells }: Sweep): string {
  const outcomes = new Map(
    cells.map(({ attacker, target, place, outcome }) => [
      `${attacker} ${target} ${place}`,
      outcome,
    ]),
  )
  const across = `${' '.repeat(10)}${targets.join(' ')}\n`
  return places
    .map((place) => {
      const rows = attackers.map((attacker) => {
        const row = targets.map((target) => mark(outcomes.get(`${attacker} ${target} ${place}`)))
        return `${attacker.padStart(8)}  ${row.join(' ')}\n`
      })
      return `${paint('bold', `${act} in ${place}`)}\n${across}${rows.join('')}\n`
    })
    .join('')
}

function mark(outcome: Outcome | undefined): string {
  return outcome ? ` ${paint(marks[outcome].colour, marks[outcome].sign)}` : '  '
}
