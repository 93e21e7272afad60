import { expect, test } from 'vitest'
import { readStatements as read } from '../../../test/read-statements.ts'

test.each([
  ['Kyiv is not ready to accept observers.', 'Kyiv', 'is not ready', 'to accept observers'],
  ['The envoy was also prepared to sign.', 'The envoy', 'was also prepared', 'to sign'],
  ['Ankara is unwilling to mediate.', 'Ankara', 'is unwilling', 'to mediate'],
  [
    'Washington is firmly against the resolution.',
    'Washington',
    'is firmly against',
    'the resolution',
  ],
  ['Cairo is in favour of a truce.', 'Cairo', 'is in favour of', 'a truce'],
  ['London has no intention of leaving.', 'London', 'has no intention', 'of leaving'],
])('what a side is ready for is where it stands: %s', (text, source, cue, content) => {
  expect(read(text)).toEqual([[source, cue, content]])
})

test('within the words of others it is theirs to tell', () => {
  expect(read('The envoy said that Moscow was ready to withdraw its troops.')).toEqual([
    ['The envoy', 'said', 'that Moscow was ready to withdraw its troops'],
  ])
  expect(read('“Moscow is ready to withdraw,” the envoy said.')).toHaveLength(1)
})

test('a thing is open to question, or against the law, and holds with nothing', () => {
  expect(read('That method is open to interpretation.')).toEqual([])
  expect(read('It is against the law.')).toEqual([])
})
