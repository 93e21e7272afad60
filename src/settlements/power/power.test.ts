import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fraction, written } from './fraction.ts'
import type { Game } from './game.ts'
import { powerOf } from './indices.ts'

const game = (quota: number, weights: readonly number[], vetoes = 0): Game => ({
  quota,
  members: weights.map((weight, index) => ({ name: `m${index}`, weight, veto: index < vetoes })),
})

const indices = (found: ReturnType<typeof powerOf>, index: 'banzhaf' | 'shapleyShubik') =>
  found.members.map((member) => written(member[index]))

describe('voting power', () => {
  it('of the Security Council of fifteen', () => {
    const found = powerOf(game(9, new Array(15).fill(1), 5))
    const shapley = indices(found, 'shapleyShubik')
    expect([shapley[0], shapley[14]]).toEqual(['421/2145', '4/2145'])
    const banzhaf = indices(found, 'banzhaf')
    expect([banzhaf[0], banzhaf[14]]).toEqual(['106/635', '21/1270'])
  })

  it('of the European Economic Community of 1958, where Luxembourg had none', () => {
    const found = powerOf(game(12, [4, 4, 4, 2, 2, 1]))
    expect(found.members.map(({ banzhaf }) => banzhaf)).toEqual(
      [5n, 5n, 5n, 3n, 3n, 0n].map((swings) => fraction(swings, 21n)),
    )
    expect(found.members[5]?.toPrevent).toEqual(fraction(0n, 1n))
    expect(written(found.toAct)).toBe('7/32')
  })

  it('of sixty members', () => {
    const weights = Array.from({ length: 60 }, (_, index) => 1 + (index % 12))
    const found = powerOf(game(200, weights))
    const [first] = found.members
    const sum = found.members.reduce(
      (total, { shapleyShubik: { numerator, denominator } }) =>
        fraction(
          total.numerator * denominator + numerator * total.denominator,
          total.denominator * denominator,
        ),
      fraction(0n, 1n),
    )
    expect(written(sum)).toBe('1')
    expect(first?.swings).toBeGreaterThan(0n)
  })

  it('equals what counting every coalition gives', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(weights, fc.nat(), fc.nat(3), (given, pick, vetoes) => {
        const total = given.reduce((a, b) => a + b, 0)
        const sample = game(1 + (pick % total), given, vetoes)
        const found = powerOf(sample).members.map(({ swings }) => swings)
        expect(found).toEqual(countAll(sample))
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    [game(0, [1, 1]), /quota: 0; a whole number from 1 to the 2 votes/],
    [game(3, [1, 1]), /quota: 3/],
    [game(1, new Array(61).fill(1)), /members: 61 given; 1 to 60/],
    [game(1, [1.5]), /weight of m0: 1.5/],
  ])('is not counted where the vote makes no sense', (sample, message) => {
    expect(() => powerOf(sample)).toThrow(message)
  })
})

function countAll({ members, quota }: Game): readonly bigint[] {
  const wins = (coalition: number) =>
    members.every(({ veto }, index) => !veto || coalition & (1 << index)) &&
    members.reduce((sum, { weight }, i) => sum + (coalition & (1 << i) ? weight : 0), 0) >= quota
  return members.map((_, index) => {
    let swings = 0n
    for (let coalition = 0; coalition < 1 << members.length; coalition++) {
      const without = coalition & ~(1 << index)
      if (without === coalition && !wins(without) && wins(without | (1 << index))) swings++
    }
    return swings
  })
}
