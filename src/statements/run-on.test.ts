import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyser } from '../text/analyse.ts'
import type { Reading } from './model/find-frames.ts'
import { createSyntax, type Syntax } from './model/syntax.ts'
import { withRunOn } from './run-on.ts'

const analyse = createAnalyser(readFileSync(new URL('../../models/text.bin', import.meta.url)))
const read = (text: string): Syntax => createSyntax(analyse(text), new Map())

/** The speech begins at token 4; its reader's window ends at token 8. */
const SPEECH =
  'The minister began: “We had nothing to eat. Then the ships came.\n\n' +
  '“Nobody knew who had sent them.” The hall was silent.'
const reading = (cue: number, first: number, end: number): Reading => ({
  cue,
  segments: { source: [], cue: [[cue, cue + 1]], content: [[first, end]] },
})
const speech = reading(2, 4, 8)

/** The words of what the speech became. */
function wordsOf(text: string, others: readonly Reading[] = []): string {
  const syntax = read(text)
  const { content } = withRunOn(speech, others, syntax).segments
  return content
    .map(([first, end]) => text.slice(syntax.starts[first], syntax.ends[end - 1]))
    .join(' … ')
}

test('a content that breaks off inside a quotation goes on over the paragraphs that reopen it', () => {
  expect(wordsOf(SPEECH)).toBe(
    '“We had nothing to eat. Then the ships came.\n\n“Nobody knew who had sent them.”',
  )
})

test('as far as no other cue has something of that', () => {
  const later = reading(30, 16, 24)
  expect(wordsOf(SPEECH, [speech, later])).toBe('“We had nothing to eat. Then the ships came.')
})

test('but not in a quotation that nobody closes', () => {
  expect(wordsOf(SPEECH.replace('\n\n“', '\n\n'))).toBe('“We had nothing')
})

test('nor for a cue that stands in the quotation itself', () => {
  const text = '“I know she said no. But nobody listened.” The hall was silent.'
  const inside = reading(4, 5, 6)
  expect(withRunOn(inside, [], read(text))).toBe(inside)
})

test('a paragraph that is quoted without marks behind a colon is quoted to its end', () => {
  const text = 'As the paper writes:\n\nThe truce is over. Nobody will say so.\n\nShots were heard.'
  const syntax = read(text)
  const { content } = withRunOn(reading(3, 5, 9), [], syntax).segments
  expect(content).toEqual([[5, 15]])
  expect(withRunOn(reading(3, 5, 7), [], syntax).segments.content).toEqual([[5, 7]])
})
