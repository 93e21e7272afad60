import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyser } from '../text/analyse.ts'
import { createSyntax } from './model/syntax.ts'
import { withWholeList } from './whole-list.ts'

const analyse = createAnalyser(readFileSync(new URL('../../models/text.bin', import.meta.url)))

/** The content's words: told from the cue “wants” on up to the word “China”. */
function wordsOf(text: string): string {
  const syntax = createSyntax(analyse(text), new Map())
  const tokenAt = (word: string) => syntax.starts.indexOf(text.indexOf(word))
  const cue = tokenAt('wants')
  const content = [[cue + 1, tokenAt('China') + 1] as const]
  const segments = { source: [[0, cue] as const], cue: [[cue, cue + 1] as const], content }
  return withWholeList({ cue, segments }, syntax)
    .segments.content.map(([first, end]) => text.slice(syntax.starts[first], syntax.ends[end - 1]))
    .join(' … ')
}

test('a content that stops within a list of names has all of them', () => {
  expect(
    wordsOf('Moscow wants great powers, including China, France and the United Kingdom.'),
  ).toBe('great powers, including China, France and the United Kingdom')
})

test.each([
  'Moscow wants talks with China, France said and Britain confirmed.',
  'Moscow wants talks with China, a neighbour.',
  'Moscow wants talks with China and France.',
])('but not what only follows a comma or none: %s', (text) => {
  expect(wordsOf(text)).toBe('talks with China')
})
