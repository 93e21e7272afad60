import { expect, test } from 'vitest'
import { readStatements as read } from '../../test/read-statements.ts'

/** Who is told to have said something. */
const speakers = (text: string) => read(text).map(([source]) => source)

test('what somebody says another did is not told of the other too', () => {
  expect(speakers('Cairo rejected the draft, according to the mediator.')).toEqual(['the mediator'])
})

test('but whoever is quoted said it, whoever tells that', () => {
  const told = speakers('“We are not ready,” Orlova said, according to her spokesman.')
  expect(told).toEqual(['Orlova', 'her spokesman'])
})

test('and behind the cue, where people mark both about as often as not, so does the finder', () => {
  const told = speakers('According to the mediator, Cairo rejected the draft.')
  expect(told).toEqual(['the mediator', 'Cairo'])
})
