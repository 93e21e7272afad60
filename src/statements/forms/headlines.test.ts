import { expect, test } from 'vitest'
import { readStatements as read } from '../../../test/read-statements.ts'

const BODY = 'The Kremlin said on Monday that there would be no truce.'
const TOLD = ['The Kremlin', 'said', 'that there would be no truce']

/** What is told of a headline above a paragraph. */
const headline = (line: string) =>
  read(`${line}\n\n${BODY}`).filter(([source]) => source !== TOLD[0])

test('a headline may be signed behind a mark, or before it', () => {
  expect(headline('Truce now unacceptable - Kremlin')).toEqual([
    ['Kremlin', '-', 'Truce now unacceptable'],
  ])
  expect(headline('No truce without withdrawal: Kremlin')).toEqual([
    ['Kremlin', ':', 'No truce without withdrawal'],
  ])
  expect(headline('Kremlin: no truce without withdrawal')).toEqual([
    ['Kremlin', ':', 'no truce without withdrawal'],
  ])
})

test('by a name that speaks in the text, and by no outlet and no topic', () => {
  expect(headline('Talks in Geneva - Day Two')).toEqual([])
  expect(headline('Truce now unacceptable - Reuters')).toEqual([])
  expect(read(`Ukraine: no truce in sight\n\nUkraine said that it was ready.`)).toHaveLength(1)
})

test('or by a verb, whatever its topic', () => {
  expect(headline('Ukraine: No truce without withdrawal, says Lavrov')).toEqual([
    ['Lavrov', 'says', 'No truce without withdrawal'],
  ])
  expect(headline('EU to extend sanctions, says von der Leyen')).toEqual([
    ['von der Leyen', 'says', 'EU to extend sanctions'],
  ])
})

test('and sentences are no headlines', () => {
  expect(headline('The talks failed for one reason: Geneva.')).toEqual([])
})
