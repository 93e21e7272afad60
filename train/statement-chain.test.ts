import { expect, test } from 'vitest'
import { type Chain, createForward, sumLabellings } from '../src/statements/model/chain.ts'
import {
  isCue,
  LABELS,
  labelOf,
  MAY_END,
  MAY_START,
  NOTHING,
  PREVIOUS,
  PREVIOUS_AT,
} from '../src/statements/model/labels.ts'
import { chainLoss, createChainSums, forwardSums } from './statement-chain.ts'
import { createRandom } from './statement-random.ts'

test('the sum over labellings is that of every labelling one by one', () => {
  const chain = chainOf(4, 2)
  const one = Math.log(everyLabelling(chain).reduce((sum, score) => sum + Math.exp(score), 0))
  expect(forwardSums(chain, createChainSums(chain.count))).toBeCloseTo(one, 7)
})

test('the finder sums in single precision what training sums in double', () => {
  const forward = createForward(300)
  const sums = createChainSums(300)
  for (const [count, cue] of [
    [1, 0],
    [2, 1],
    [40, 0],
    [300, 170],
  ] as const) {
    const chain = chainOf(count, cue)
    expect(sumLabellings(chain, forward)).toBeCloseTo(forwardSums(chain, sums), 3)
  }
})

test('however much surer than all others a label is', () => {
  const chain = chainOf(50, 20)
  for (const t of [4, 20, 21]) chain.scores[t * LABELS + WHOLE_CUE] = 300
  const sum = sumLabellings(chain, createForward(50))
  expect(sum).toBeCloseTo(forwardSums(chain, createChainSums(50)), 3)
})

test('scores beyond all measure make no sum that is none', () => {
  expect(sumLabellings(chainOf(50, 20, 1e30), createForward(50))).toSatisfy(Number.isFinite)
})

test('the gradient of a score is what the loss gains by a little more of it', () => {
  const chain = chainOf(5, 1)
  const sums = createChainSums(chain.count)
  const room = new Float32Array(LABELS * LABELS)
  const slopes = new Float32Array(chain.count * LABELS)
  const loss = (into: Float32Array) => chainLoss(chain, undefined, sums, into, room, LABELS)
  loss(slopes)
  for (const place of [3, LABELS + 5, 2 * LABELS + 12, 4 * LABELS]) {
    const score = chain.scores[place] ?? 0
    const lossAt = (value: number) => {
      chain.scores[place] = value
      return loss(new Float32Array(slopes.length))
    }
    const slope = (lossAt(score + 0.01) - lossAt(score - 0.01)) / 0.02
    chain.scores[place] = score
    expect(slopes[place]).toBeCloseTo(slope, 3)
  }
})

const WHOLE_CUE = labelOf(1, 3)

/** A chain with scores of that size at most, and transitions between -3 and 3. */
function chainOf(count: number, cue: number, size = 3): Chain {
  const random = createRandom(count + cue)
  const upTo = (most: number, length: number) =>
    Float32Array.from({ length }, () => (random() * 2 - 1) * most)
  const scores = upTo(size, count * LABELS)
  for (let t = 0; t < count; t++) scores[t * LABELS + NOTHING] = 0
  return { scores, transitions: upTo(3, LABELS * LABELS), count, cue }
}

/** The scores of all labellings that are allowed. */
function everyLabelling({ scores, transitions, count, cue }: Chain): readonly number[] {
  const labels = Array.from({ length: LABELS }, (_, label) => label)
  const from = (t: number, before: number): number[] => {
    if (t === count) return MAY_END[before] === 1 ? [0] : []
    const next = t === 0 ? labels.filter((label) => MAY_START[label] === 1) : after(before)
    return next
      .filter((label) => t !== cue || isCue(label))
      .flatMap((label) => {
        const move = t === 0 ? 0 : (transitions[before * LABELS + label] ?? 0)
        const own = (scores[t * LABELS + label] ?? 0) + move
        return from(t + 1, label).map((rest) => own + rest)
      })
  }
  const after = (before: number) =>
    labels.filter((label) =>
      PREVIOUS.subarray(PREVIOUS_AT[label], PREVIOUS_AT[label + 1]).includes(before),
    )
  return from(0, 0)
}
