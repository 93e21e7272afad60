import { countSwings } from './count.ts'
import { type Fraction, fraction } from './fraction.ts'
import { type Game, refuseImpossible } from './game.ts'

/** Voting power, exact. */
export interface Power {
  /** Coleman's power of a collectivity to act: the share of coalitions that win. */
  readonly toAct: Fraction
  readonly members: readonly MemberPower[]
}

export interface MemberPower {
  readonly name: string
  /** Coalitions that its joining turns from losing to winning. */
  readonly swings: bigint
  /** Its share of all swings (Banzhaf 1965, normalised). */
  readonly banzhaf: Fraction
  /** Its share of the orders in which it is pivotal (Shapley & Shubik 1954). */
  readonly shapleyShubik: Fraction
  /** Share of winning coalitions that it can break (Coleman 1971). */
  readonly toPrevent: Fraction
  /** Share of losing coalitions that it can make win (Coleman 1971). */
  readonly toInitiate: Fraction
}

/** Throws InvalidInput for a game that cannot be won or is too large. */
export function powerOf(game: Game): Power {
  refuseImpossible(game)
  const { winning, swings } = countSwings(game)
  const all = 1n << BigInt(game.members.length)
  const orders = factorial(game.members.length)
  const bySizes = game.members.map(({ name }) => swings.get(name) ?? [])
  const counts = bySizes.map((sizes) => sizes.reduce((sum, count) => sum + count, 0n))
  const total = counts.reduce((sum, count) => sum + count, 0n)
  const members = game.members.map(({ name }, index): MemberPower => {
    const count = counts[index] ?? 0n
    return {
      name,
      swings: count,
      banzhaf: fraction(count, total),
      shapleyShubik: fraction(pivots(bySizes[index] ?? [], game.members.length), orders),
      toPrevent: fraction(count, winning),
      toInitiate: fraction(count, all - winning),
    }
  })
  return { toAct: fraction(winning, all), members }
}

/** Orders of all members in which this one is the one that wins it. */
function pivots(bySize: readonly bigint[], members: number): bigint {
  return bySize.reduce(
    (sum, count, size) =>
      count === 0n ? sum : sum + count * factorial(size) * factorial(members - size - 1),
    0n,
  )
}

function factorial(n: number): bigint {
  let product = 1n
  for (let factor = 2n; factor <= BigInt(n); factor++) product *= factor
  return product
}
