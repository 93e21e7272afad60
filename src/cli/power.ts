import { Command, InvalidArgumentError } from 'commander'
import { InvalidInput } from '../errors.ts'
import { coalitionWords } from '../settlements/activate/words.ts'
import { nameOf } from '../settlements/mechanism/countries.ts'
import { loadMechanism } from '../settlements/mechanism/library.ts'
import { blockingSetsOf } from '../settlements/power/coalitions-of.ts'
import { type Fraction, written } from '../settlements/power/fraction.ts'
import type { Game } from '../settlements/power/game.ts'
import { gameOf } from '../settlements/power/game-of.ts'
import { type Power, powerOf } from '../settlements/power/indices.ts'
import { positiveInteger } from './arguments.ts'
import { print } from './output.ts'
import { paint } from './style.ts'

interface PowerOptions {
  readonly attacker?: string
  readonly quota?: number
  readonly weights?: readonly (readonly [string, number])[]
  readonly veto?: readonly string[]
  readonly json?: true
}

export function powerCommand(): Command {
  return new Command('power')
    .summary('who can stop a decision, and how much each vote weighs')
    .description(
      'The smallest sets of members that can stop a decision; then, as exact fractions, Banzhaf, Shapley–Shubik and Coleman’s three. Where members are alike the figures are, too: look at the blocking sets first.',
    )
    .argument('[mechanism]', 'an id of the library, or a YAML file')
    .option('--attacker <code>', 'the attacker, who has no vote where the text takes it away')
    .option('--quota <votes>', 'instead of a mechanism: the votes needed', positiveInteger)
    .option('--weights <list>', 'with --quota: the members and their votes, A=4,B=2', weights)
    .option('--veto <names>', 'with --quota: members whose consent is needed, A,B', names)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  demarche power budapest-1994
  demarche power v-majority --attacker RU
  demarche power --quota 12 --weights FR=4,DE=4,IT=4,BE=2,NL=2,LU=1`,
    )
    .action(async (mechanism: string | undefined, options: PowerOptions) => {
      const game = askedGame(mechanism, options)
      const power = powerOf(game)
      await print(options.json ? `${toJson(game, power)}\n` : describe(game, power))
    })
}

function askedGame(mechanism: string | undefined, options: PowerOptions): Game {
  const { quota, attacker, veto = [] } = options
  if (mechanism) return gameOf(loadMechanism(mechanism), attacker)
  if (quota === undefined || options.weights === undefined) {
    throw new InvalidInput('name a mechanism, or give both --quota and --weights')
  }
  const stranger = veto.find((name) => !options.weights?.some(([member]) => member === name))
  if (stranger) throw new InvalidInput(`--veto ${stranger}: not among the members of --weights`)
  const members = options.weights.map(([name, weight]) => ({
    name,
    weight,
    veto: veto.includes(name),
  }))
  return { quota, members }
}

function weights(value: string): readonly (readonly [string, number])[] {
  return value.split(',').map((member) => {
    const [name, weight, ...more] = member.split('=')
    if (!name || !weight || more.length > 0) {
      throw new InvalidArgumentError('Give members as NAME=VOTES, separated by commas.')
    }
    return [name, positiveInteger(weight)]
  })
}

function names(value: string): readonly string[] {
  return value.split(',')
}

function toJson(game: Game, { toAct, members }: Power): string {
  const plainMembers = members.map(({ swings, name, ...indices }) => ({
    name,
    swings: `${swings}`,
    ...Object.fromEntries(Object.entries(indices).map(([key, value]) => [key, written(value)])),
  }))
  const blockingSets = blockingSetsOf(game)
  return JSON.stringify(
    { quota: game.quota, blockingSets, toAct: written(toAct), members: plainMembers },
    null,
    2,
  )
}

function describe(game: Game, { toAct, members }: Power): string {
  const head = ['', 'Banzhaf', 'Shapley–Shubik', 'to prevent', 'to initiate']
  const rows = members.map(({ name, banzhaf, shapleyShubik, toPrevent, toInitiate }) => [
    nameOf(name),
    ...[banzhaf, shapleyShubik, toPrevent, toInitiate].map(cell),
  ])
  return [
    `${paint('bold', 'Can stop it:')} ${coalitionWords(blockingSetsOf(game))}\n`,
    `${game.quota} of ${game.members.reduce((sum, { weight }) => sum + weight, 0)} votes are needed; ${cell(toAct)} of all coalitions win.\n\n`,
    paint('dim', row(head)),
    ...rows.map(row),
  ].join('')
}

function row([name = '', ...cells]: readonly string[]): string {
  return `${name.padEnd(20)}${cells.map((text) => text.padStart(22)).join('')}\n`
}

/** The fraction where it is short enough to read, and its value. */
function cell(value: Fraction): string {
  const exact = written(value)
  const share = (Number(value.numerator) / Number(value.denominator)).toFixed(4)
  return exact.length > 12 ? share : `${exact} (${share})`
}
