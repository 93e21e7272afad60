import { expect, test } from 'vitest'
import { createScore } from '../src/statements/ranking/linear.ts'
import { softmax } from '../src/statements/ranking/softmax.ts'
import { collect, learnLinear } from './statement-linear.ts'

const SETTINGS = { epochs: 8, rate: 0.1, start: 1 }

/** Two instances of which the first is right if it ends in a full stop, whatever its number says. */
function caseOf(i: number) {
  const endsInStop = i % 2 === 0
  const first = collect((add) => add(1, endsInStop ? 46 : 44))
  return {
    instances: [
      { numbers: [0], features: first },
      { numbers: [0.5], features: collect((add) => add(2, i % 3)) },
    ],
    right: endsInStop ? 0 : 1,
  }
}

function softmaxSlopes(scores: readonly number[], { right }: { readonly right: number }) {
  return softmax(scores).map((share, i) => share - (i === right ? 1 : 0))
}

test('features that tell right from wrong come to outweigh the number', () => {
  const cases = Array.from({ length: 200 }, (_, i) => caseOf(i))
  const score = createScore(learnLinear(cases, softmaxSlopes, SETTINGS))
  const scoreOf = (unit: number) => score([0], (add) => add(1, unit))
  const other = score([0.5], (add) => add(2, 0))
  expect(scoreOf(46)).toBeGreaterThan(other)
  expect(scoreOf(44)).toBeLessThan(other)
})

test('a feature seen in a handful of cases says nothing', () => {
  const cases = Array.from({ length: 200 }, (_, i) => caseOf(i))
  const rare = {
    instances: [
      { numbers: [0], features: collect((add) => add(3, 1)) },
      { numbers: [0], features: collect((add) => add(3, 2)) },
    ],
    right: 0,
  }
  const { features } = learnLinear([...cases, rare, rare], softmaxSlopes, SETTINGS)
  const [unseen] = collect((add) => add(3, 1))
  expect([...features]).not.toContain(unseen)
})

test('the same cases give the same weights', () => {
  const learn = () =>
    learnLinear(
      Array.from({ length: 60 }, (_, i) => caseOf(i)),
      softmaxSlopes,
      SETTINGS,
    )
  expect(learn()).toEqual(learn())
})
