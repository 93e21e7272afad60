import { expect, test } from 'vitest'
import { consensusOf } from './consensus.ts'
import type { Draw } from './variants.ts'

/** “The envoy [0–2] said [2–3] the talks would go on after the storm …” with contents of any end. */
const ending = (end: number, count: number): Draw => ({
  segments: { source: [[0, 2]], cue: [[2, 3]], content: [[3, end]] },
  count,
})

test('the content in the middle agrees with more readings than the likeliest one', () => {
  const draws = [ending(8, 3), ending(18, 2), ending(13, 1), ending(14, 1)]
  const consensus = consensusOf(draws)
  expect(consensus?.segments.content).toEqual([[3, 13]])
  expect(consensus?.agreement).toBe(1)
})

test('but where readings are of two minds, the likelier one stands', () => {
  const consensus = consensusOf([ending(5, 3), ending(40, 2)])
  expect(consensus?.segments.content).toEqual([[3, 5]])
  expect(consensus?.agreement).toBe(0.6)
  expect(consensus?.sameness).toBe(0.6)
})

test('parts chosen apart never overlap', () => {
  const draws: readonly Draw[] = [
    { segments: { source: [[0, 2]], cue: [[2, 3]], content: [[4, 9]] }, count: 1 },
    { segments: { source: [[4, 6]], cue: [[2, 3]], content: [[0, 2]] }, count: 1 },
    { segments: { source: [[4, 6]], cue: [[2, 3]], content: [[7, 9]] }, count: 2 },
  ]
  expect(consensusOf(draws)?.segments).toEqual({
    source: [[4, 6]],
    cue: [[2, 3]],
    content: [[7, 9]],
  })
})

test('without a content there is nothing to agree on', () => {
  expect(
    consensusOf([{ segments: { source: [], cue: [[2, 3]], content: [] }, count: 1 }]),
  ).toBeUndefined()
})
