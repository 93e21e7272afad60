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

/** The words of the statement's content. */
function wordsOf(text: string, others: readonly (typeof warned)[] = []): string {
  const syntax = createSyntax(analyse(text), new Map())
  const frames = [warned, ...others].toSorted((a, b) => a.cue - b.cue)
  const found = withLoneQuotations(frames, syntax).find(({ cue }) => cue === warned.cue)
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
  expect(wordsOf(text, [frame(20, 0.5, 9, 15)])).toBe('of a long winter')
  const faraway = frame(5000, 0.5, 9, 15)
  expect(wordsOf(text, [faraway])).toBe('of a long winter')
  expect(wordsOf(text, [frame(1, 0.9, 5, 7)])).toBe('of a long winter')
  expect(wordsOf(text, [frame(1, 0.7, 5, 7)])).toBe(`of a long winter … ${GRAIN}`)
})
