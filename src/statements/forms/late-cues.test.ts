import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readStatements as read } from '../../../test/read-statements.ts'
import { createAnalyser } from '../../text/analyse.ts'
import { createSyntax } from '../model/syntax.ts'
import { withLateCues } from './late-cues.ts'

const analyse = createAnalyser(readFileSync(new URL('../../../models/text.bin', import.meta.url)))

const TALKS = 'Talks will resume on Tuesday'

test('the speaker may stand behind the verb, and the verb behind what is said', () => {
  expect(read(`${TALKS}, announced the foreign ministry in Cairo.`)).toEqual([
    ['the foreign ministry in Cairo', 'announced', TALKS],
  ])
  expect(read(`${TALKS}, stressed Deputy Minister Orlova on Monday.`)).toEqual([
    ['Deputy Minister Orlova', 'stressed', TALKS],
  ])
  expect(read(`${TALKS}, promised the envoy, who is visiting Vilnius.`)).toEqual([
    ['the envoy', 'promised', TALKS],
  ])
  expect(read(`${TALKS}, announced the head of the president's office, Anna Orlova.`)).toEqual([
    ["the head of the president's office, Anna Orlova", 'announced', TALKS],
  ])
})

test('or before the verb, with its auxiliaries', () => {
  expect(read(`But ${TALKS}, the envoy emphasised.`)).toEqual([['the envoy', 'emphasised', TALKS]])
  expect(read(`${TALKS}, a spokesman has also conceded.`)).toEqual([
    ['a spokesman', 'has also conceded', TALKS],
  ])
  expect(read(`${TALKS}, as the ministry has underlined.`)).toEqual([
    ['the ministry', 'has underlined', TALKS],
  ])
})

test('of a clause that was found in part all is told', () => {
  const text = 'While exports fall, grain prices may rise in the spring, the bank warned.'
  const syntax = createSyntax(analyse(text), new Map())
  const told = (first: number) => {
    const segments = { source: [[12, 14]], cue: [[14, 15]], content: [[first, 11]] } as const
    return withLateCues([{ cue: 14, confidence: 0.9, segments }], syntax)[0]?.segments.content
  }
  expect(told(4)).toEqual([[0, 11]])
  expect(told(1)).toEqual([[1, 11]])
})

test('both may stand in the middle of the clause', () => {
  expect(read('The new corridor, conceded the envoy, must be opened without delay.')).toEqual([
    ['the envoy', 'conceded', 'The new corridor … must be opened without delay'],
  ])
})

test('but not behind an apposition, whose subject it is that speaks', () => {
  const [source, cue, ...content] =
    read('The envoy, a former judge, said the corridor, opened in May, would close.')[0] ?? []
  expect([source, cue]).toEqual(['The envoy, a former judge,', 'said'])
  expect(content).toEqual(['the corridor, opened in May, would close'])
})

test('quotations are set so too, with the comma behind the mark', () => {
  expect(read(`“${TALKS}”, promised the ministry in Cairo.`)).toEqual([
    ['the ministry in Cairo', 'promised', `“${TALKS}”`],
  ])
})

test('the same speaker may go on in a quotation', () => {
  expect(read(`${TALKS}, the envoy reiterated. “We have no other choice but to talk.”`)).toEqual([
    ['the envoy', 'reiterated', `${TALKS} … “We have no other choice but to talk.”`],
  ])
})

test.each([
  'The envoy, who met the press in Vilnius, announced the decision.',
  'Moscow insists on the clause, a point the envoy has repeated.',
  'The army shelled the village, announced the ceasefire and left.',
  'When the talks ended, the envoy responded to a question about prisoners.',
  'Since the allies had opposed its membership, Kyiv now expects alternative guarantees.',
])('what only looks like it is left alone: %s', (text) => {
  const contents = read(text).map(([, , content]) => content ?? '')
  expect(contents.some((content) => text.startsWith(content))).toBe(false)
})

test('or whose view it is may stand before it, or behind', () => {
  expect(read('In the view of the envoy, the draft is dead.')).toEqual([
    ['the envoy', 'In the view of', 'the draft is dead'],
  ])
  expect(read("The draft is dead, in Orlova's words.")).toEqual([
    ['Orlova', "'s words", 'The draft is dead'],
  ])
})
