import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyser } from '../text/analyse.ts'
import { withLoneQuotations } from './lone-quotation.ts'
import { createSyntax } from './model/syntax.ts'

const analyse = createAnalyser(readFileSync(new URL('../../models/text.bin', import.meta.url)))

/** The 0, minister 1, warned 2, of 3, a 4, long 5, winter 6, the stop 7; the quotation from 8 on. */
const WARNED = 'The minister warned of a long winter.'
const GRAIN = '“We have grain for a month.”'

const frame = (cue: number, confidence: number, first: number, end: number) => ({
  ...{ cue, confidence },
  segments: {
    source: [[0, 2] as const],
    cue: [[cue, cue + 1] as const],
    content: [[first, end] as const],
  },
})
const warned = frame(2, 0.8, 3, 7)
/** “It will be a long winter,” [0–8] the 9 minister 10 warned 11 */
const quoting = frame(11, 0.8, 0, 9)

/** The words of a statement's content, by itself or beside others. */
function wordsOf(
  text: string,
  own: typeof warned = warned,
  others: readonly (typeof warned)[] = [],
): string {
  const syntax = createSyntax(analyse(text), new Map())
  const frames = [own, ...others].toSorted((a, b) => a.cue - b.cue)
  const found = withLoneQuotations(frames, syntax).find(({ cue }) => cue === own.cue)
  return (found?.segments.content ?? [])
    .map(([first, end]) => text.slice(syntax.starts[first], syntax.ends[end - 1]))
    .join(' … ')
}

test('a quotation by itself right behind a statement is of the same source', () => {
  const whole = `of a long winter … ${GRAIN}`
  expect(wordsOf(`${WARNED} ${GRAIN} The hall was silent.`)).toBe(whole)
  expect(wordsOf(`${WARNED}\n\n${GRAIN}\n\nThe hall was silent.`)).toBe(whole)
})

test('and so are those behind it', () => {
  const more = '“And nobody has told us how to get more.”'
  expect(wordsOf(`${WARNED}\n\n${GRAIN}\n\n${more}`)).toBe(`of a long winter … ${GRAIN} … ${more}`)
})

test('a quotation goes on in the next sentence behind a word or two', () => {
  const long = '“It will be a long winter,” the minister warned.'
  const before = '“It will be a long winter,”'
  for (const lead of ['But', 'Instead,', 'That will be']) {
    const more = `${lead} “no reason to give up now.”`
    expect(wordsOf(`${long} ${more}`, quoting)).toBe(`${before} … ${more}`)
    expect(wordsOf(`${long}\n\n${more}`, quoting)).toBe(before)
  }
  expect(wordsOf(`${long} The book has the title “No Reason to Give Up Now.”`, quoting)).toBe(
    before,
  )
  expect(wordsOf(`${long} But “no reason to give up now” is what I heard.`, quoting)).toBe(before)
  expect(wordsOf(`${WARNED} But “nobody has told us what to do.”`)).toBe('of a long winter')
})

test('but not words that have a cue of their own, a sentence between, a name, a heading', () => {
  const alone = 'of a long winter'
  expect(wordsOf(`${WARNED} ${GRAIN.replace('.', ',')} the baker said.`)).toBe(alone)
  expect(wordsOf(`${WARNED} It rained. ${GRAIN}`)).toBe(alone)
  expect(wordsOf(`${WARNED}\n\n“The Long Winter.”`)).toBe(alone)
  const said = WARNED.replace('of a long winter', '“of a long winter”')
  expect(wordsOf(`${said}\n\n'We have grain for a month.'`)).not.toContain('grain')
})

test('nor what somebody else says already, nor what follows a surer statement', () => {
  const text = `${WARNED} ${GRAIN}`
  expect(wordsOf(text, warned, [frame(20, 0.5, 9, 15)])).toBe('of a long winter')
  const faraway = frame(5000, 0.5, 9, 15)
  expect(wordsOf(text, warned, [faraway])).toBe('of a long winter')
  expect(wordsOf(text, warned, [frame(1, 0.9, 5, 7)])).toBe('of a long winter')
  expect(wordsOf(text, warned, [frame(1, 0.7, 5, 7)])).toBe(`of a long winter … ${GRAIN}`)
})
