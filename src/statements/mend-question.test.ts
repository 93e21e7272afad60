import { expect, test } from 'vitest'
import { readStatements as read } from '../../test/read-statements.ts'

/** Who is told to have said what. */
const told = (text: string) => read(text).map(([source, , content]) => [source, content])

test('who is asked is not who asks', () => {
  expect(told('Pressed on the elections, the president insisted a truce comes first.')).toEqual([
    ['', 'the elections'],
    ['the president', 'a truce comes first'],
  ])
  expect(told('The envoy, asked about the plan, said it was only a draft.')[0]).toEqual([
    '',
    'the plan',
  ])
})

test('but who asks is', () => {
  const question = 'whether the corridor would open'
  expect(told(`Asked by a reporter ${question}, the envoy said it would.`)[0]).toEqual([
    'a reporter',
    question,
  ])
  expect(told(`Some deputies, however, asked ${question}.`)).toEqual([['Some deputies', question]])
})

test('nor is who answers part of the question', () => {
  const contents = told('Asked about grain, the deputy told the daily that exports would fall.')
  expect(contents[0]).toEqual(['', 'about grain'])
})

test('and the question is no part of the answer', () => {
  const found = told('Pressed on whether Cairo would withdraw, he said "no".')
  expect(found.at(-1)).toEqual(['he', '"no"'])
})
