import { expect, test } from 'vitest'
import { compareSayings, prepare } from './same.ts'
import { groupUtterances } from './utterances.ts'

const compare = (a: string, b: string) => compareSayings(prepare({ text: a }), prepare({ text: b }))

test('the same saying in other words', () => {
  const a = 'Sanctions could be lifted once American companies want to return to the market'
  const b = 'Sanctions may be lifted when American companies want to come back to the market'
  expect(compare(a, b)).toMatchObject({ same: true, contradicts: false })
})

test('a negation apart is a contradiction, however alike the words', () => {
  const a = 'We will negotiate with the delegation in Geneva about the border'
  const b = 'We will never negotiate with the delegation in Geneva about the border'
  expect(compare(a, b)).toMatchObject({ same: false, contradicts: true })
})

test('two ways to say no agree', () => {
  const a = 'Membership of the alliance is absolutely impossible for our neighbours'
  const b = 'Membership of the alliance is not at all possible for our neighbours'
  expect(compare(a, b)).toMatchObject({ same: true, contradicts: false })
})

test('other speakers and other weeks say other things', () => {
  const text = 'The troops will stay where they are'
  const one = prepare({ text, speaker: 'Ann Example', said: '2025-08-20' })
  expect(compareSayings(one, prepare({ text, speaker: 'Bob Sample' })).same).toBe(false)
  expect(compareSayings(one, prepare({ text, said: '2025-09-20' })).same).toBe(false)
  expect(compareSayings(one, prepare({ text, speaker: 'Example', said: '2025-08-21' })).same).toBe(
    true,
  )
})

test('statements of several documents become utterances', () => {
  const speaker = 'Ann Example'
  const { utterances, contradictions } = groupUtterances([
    {
      id: 'a',
      document: '1',
      speaker,
      text: 'foreign troops in the harbour would be unacceptable to us',
    },
    { id: 'b', document: '1', speaker, text: 'the grain corridor stays open until winter' },
    {
      id: 'c',
      document: '2',
      speaker,
      text: 'foreign troops in the harbour would not be acceptable to us',
    },
    {
      id: 'd',
      document: '3',
      speaker,
      text: 'foreign troops in the harbour would be acceptable to us',
    },
  ])
  expect(utterances).toEqual(['a', 'b', 'a', 'd'])
  expect(contradictions).toEqual([
    ['a', 'd'],
    ['c', 'd'],
  ])
})
