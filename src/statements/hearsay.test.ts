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

test('and what a speaker says first-hand of another stands', () => {
  expect(speakers('The mediator said that Cairo had rejected the draft.')).toContain('The mediator')
})
