import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyser } from '../text/analyse.ts'
import { isWorthTelling } from './confidence.ts'
import { createSyntax } from './model/syntax.ts'

const analyse = createAnalyser(readFileSync(new URL('../../models/text.bin', import.meta.url)))

/** Whether a statement is told whose content runs from a token to the end. */
function isTold(text: string, first: number, confidence: number): boolean {
  const syntax = createSyntax(analyse(text), new Map())
  const segments = { source: [], cue: [], content: [[first, syntax.count] as const] }
  return isWorthTelling({ segments, confidence }, syntax)
}

test('a quotation is told at odds at which other words are not', () => {
  const quoted = 'The envoy chanted “peace now” to the crowd'
  const plain = 'The envoy chanted for peace'
  expect(isTold(quoted, 3, 0.2)).toBe(true)
  expect(isTold(plain, 3, 0.2)).toBe(false)
  expect(isTold(plain, 3, 0.5)).toBe(true)
})
