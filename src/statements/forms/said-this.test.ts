import { expect, test } from 'vitest'
import { readStatements as read } from '../../../test/read-statements.ts'

const TALKS = 'Talks will go on in Istanbul next week'

test('who is said to have stated “this” stated the sentence before', () => {
  expect(read(`${TALKS}. This was stated by the foreign minister at a briefing.`)).toEqual([
    ['the foreign minister', 'was stated by', TALKS],
  ])
  expect(read(`${TALKS}. The foreign minister said this at a briefing.`)).toEqual([
    ['The foreign minister', 'said this', TALKS],
  ])
  expect(read(`${TALKS}.\n\nThis was announced by the ministry.`)).toEqual([
    ['the ministry', 'was announced by', TALKS],
  ])
})

test('or the clause before', () => {
  expect(read(`${TALKS}, this was stated by the foreign minister.`)).toEqual([
    ['the foreign minister', 'was stated by', TALKS],
  ])
})

test('but not “this week”, nor what is said of something else', () => {
  const contents = (text: string) => read(text).map(([, , content]) => content)
  expect(contents(`${TALKS}. The minister said this week that he was ready.`)).not.toContain(TALKS)
  expect(contents('A long night. This was stated by the minister.')).not.toContain('A long night')
})
