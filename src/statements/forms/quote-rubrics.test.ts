import { expect, test } from 'vitest'
import { readStatements as read } from '../../../test/read-statements.ts'

const WORDS = '"We will not give up the port."'

test('a quotation under its rubric is whose the rubric says', () => {
  expect(read(`Quote from the foreign minister: ${WORDS}`)).toEqual([
    ['the foreign minister', 'Quote from the foreign minister:', WORDS],
  ])
})

test('or the rubric above', () => {
  expect(read(`Source: the foreign minister on television\n\nQuote: ${WORDS}`)).toEqual([
    ['the foreign minister', 'Quote:', WORDS],
  ])
  const citing = 'Source: Ukrinform, citing the foreign minister'
  expect(read(`${citing}\n\nQuote:\n${WORDS}`)).toContainEqual([
    'the foreign minister',
    'Quote:',
    WORDS,
  ])
})

test('or else of who spoke before', () => {
  const before = 'The minister said that the port stays open.'
  expect(read(`${before}\n\nQuote: ${WORDS}`).at(-1)).toEqual(['The minister', 'Quote:', WORDS])
})

test('no rubric is a speaker', () => {
  const text = `Quote: ${WORDS}\n\nDetails: We know that the port is closed.\n\nBackground: It was shelled.`
  expect(read(text).map(([source]) => source)).not.toContain('Details')
})
