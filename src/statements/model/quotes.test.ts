import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../../text/analyse.ts'
import { OPENING } from './quote-roles.ts'
import { createSyntax } from './syntax.ts'

const analyse = createAnalyser(readFileSync(new URL('../../../models/text.bin', import.meta.url)))

/** The quotations of a text, marks included. */
function quotationsOf(text: string): readonly string[] {
  const { quotes, starts, ends, count } = createSyntax(analyse(text), new Map())
  return Array.from({ length: count }, (_, i) => i)
    .filter((i) => quotes.roles[i] === OPENING)
    .map((i) => text.slice(starts[i], ends[quotes.closedAt[i] ?? i]))
}

describe('a quotation inside another belongs to it', () => {
  test.each([
    '“What he calls “a prison” is my home and I will stay,” she said.',
    '"The question was: “Will you sign?” Forty-three said yes, forty-four no." So it went.',
    '“He said “no,” she said “yes,” and nobody signed,” the clerk wrote.',
  ])('%s', (text) => {
    expect(quotationsOf(text)).toEqual([text.slice(0, text.search(/ (she said\.|So|the clerk)/))])
  })
})

test('but one that was never closed does not swallow that of the next paragraph', () => {
  expect(quotationsOf('“We will go on.\n\n“We will not stop,” she said.')).toEqual([
    '“We will go on.',
    '“We will not stop,”',
  ])
})

test('a closing mark that opens a paragraph opens a quotation', () => {
  expect(quotationsOf('A picture.\n\n”I am afraid of war.” ― a reader')).toEqual([
    '”I am afraid of war.”',
  ])
})

test.each([
  ['«We are ready», the envoy said. «We will not wait».', '«We are ready»', '«We will not wait»'],
  ['« Nous sommes prêts », he said. « We wait. »', '« Nous sommes prêts »', '« We wait. »'],
  ['»We are ready«, the envoy said. »We will not wait.«', '»We are ready«', '»We will not wait.«'],
  ['The envoy (»we are ready«) and ›the other‹ met.', '»we are ready«', '›the other‹'],
])('marks point either way: %s', (text, ...quotations) => {
  expect(quotationsOf(text)).toEqual(quotations)
})

test('an ornament opens nothing', () => {
  expect(quotationsOf('»Read more\n\n«We wait», she said.')).toEqual(['«We wait»'])
})

test('one that was never closed ends before the words that tell who said it', () => {
  expect(quotationsOf('“We will stay, the general said, and nobody will make us.')).toEqual([
    '“We will stay,',
  ])
  expect(quotationsOf('He said: “We will stay. Nobody will make us.')).toEqual([
    '“We will stay. Nobody will make us.',
  ])
})

test.each([
  'Get ’em to the table, he said.',
  "In the '90s the workers' union signed, and so did we.",
])('an apostrophe is no quotation mark: %s', (text) => {
  expect(quotationsOf(text)).toEqual([])
})
