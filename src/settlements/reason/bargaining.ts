import { z } from 'zod'
import { InvalidInput } from '../../errors.ts'
import { readYaml } from '../mechanism/yaml-input.ts'
import { type Instance, isChosen, type Settlement } from './instance.ts'

const perParty = z.record(z.string(), z.number())

const schema = z.strictObject({
  /** What each party has if there is no settlement. */
  disagreement: perParty,
  /** party → issue/option → what it is worth to it. */
  utilities: z.record(z.string(), perParty),
})

/** What the analyst says settlements are worth; nothing of this is read off the news. */
export type Utilities = z.output<typeof schema>

export function readUtilities(yaml: string, file: string): Utilities {
  const utilities = readYaml(schema, yaml, file)
  const without = Object.keys(utilities.utilities).find(
    (party) => !(party in utilities.disagreement),
  )
  if (without) throw new InvalidInput(`${file}, disagreement: nothing is given for ${without}`)
  return utilities
}

export interface Bargain {
  readonly solution: 'Nash' | 'Kalai–Smorodinsky' | 'egalitarian'
  readonly settlement: Settlement
  /** What each party gains over disagreement. */
  readonly gains: Readonly<Record<string, number>>
}

const mostSettlements = 200_000

/**
 * The settlements that the three classic solutions pick among the possible ones that leave nobody
 * worse off than disagreement; empty when there is none.
 * Throws InvalidInput when there are too many settlements to try them all.
 */
export function bargains(instance: Instance, utilities: Utilities): readonly Bargain[] {
  const size = instance.issues.reduce((product, { options }) => product * options.length, 1)
  if (size > mostSettlements) {
    throw new InvalidInput(
      `${size} settlements over ${instance.issues.length} issues; bargaining is worked out for up to ${mostSettlements}, so settle some issues first`,
    )
  }
  const candidates = [...settlementsOf(instance)]
    .map((settlement) => ({ settlement, gains: gainsOf(settlement, utilities) }))
    .filter(({ gains }) => Object.values(gains).every((gain) => gain >= 0))
  if (candidates.length === 0) return []
  const ideal = idealGains(candidates.map(({ gains }) => gains))
  const pick = (solution: Bargain['solution'], worth: (gains: Bargain['gains']) => number) => {
    const best = candidates.reduce((a, b) => (worth(b.gains) > worth(a.gains) ? b : a))
    return { solution, ...best }
  }
  return [
    pick('Nash', (gains) => Object.values(gains).reduce((product, gain) => product * gain, 1)),
    pick('Kalai–Smorodinsky', (gains) =>
      Math.min(...Object.entries(gains).map(([party, gain]) => gain / (ideal[party] || 1))),
    ),
    pick('egalitarian', (gains) => Math.min(...Object.values(gains))),
  ]
}

function* settlementsOf(
  { issues, impossible }: Instance,
  partial: Settlement = {},
): Generator<Settlement> {
  const [next, ...rest] = issues
  if (!next) {
    if (!impossible.some((all) => isChosen(partial, all))) yield partial
    return
  }
  for (const option of next.options) {
    yield* settlementsOf(
      { issues: rest, impossible, objections: [] },
      { ...partial, [next.id]: option },
    )
  }
}

function gainsOf(settlement: Settlement, { utilities, disagreement }: Utilities): Bargain['gains'] {
  return Object.fromEntries(
    Object.entries(utilities).map(([party, worth]) => {
      const total = Object.entries(settlement).reduce(
        (sum, [issue, option]) => sum + (worth[`${issue}/${option}`] ?? 0),
        0,
      )
      return [party, total - (disagreement[party] ?? 0)]
    }),
  )
}

function idealGains(all: readonly Bargain['gains'][]): Readonly<Record<string, number>> {
  const parties = Object.keys(all[0] ?? {})
  return Object.fromEntries(
    parties.map((party) => [party, Math.max(...all.map((gains) => gains[party] ?? 0))]),
  )
}
