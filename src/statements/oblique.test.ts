import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyser } from '../text/analyse.ts'
import { createSyntax } from './model/syntax.ts'
import { withoutOblique } from './oblique.ts'

const analyse = createAnalyser(readFileSync(new URL('../../models/text.bin', import.meta.url)))

/** Where a content that begins at a token begins then. */
function beginOf(text: string, cue: number, first: number): number | undefined {
  const syntax = createSyntax(analyse(text), new Map())
  const segments = {
    source: [],
    cue: [[cue, cue + 1] as const],
    content: [[first, syntax.count] as const],
  }
  return withoutOblique({ cue, segments }, syntax).segments.content[0]?.[0]
}

test('what somebody speaks of before a quotation is not what is said', () => {
  expect(beginOf('He said of the plan: “It will not hold for a month.”', 1, 3)).toBe(6)
  expect(beginOf('“Go home!” the crowd chanted at him, “go home now!”', 7, 9)).toBe(11)
})

test('what stands with its preposition is', () => {
  expect(beginOf('She says in his country, “prices and talks are one.”', 1, 2)).toBe(2)
})

test('and so is an object', () => {
  expect(beginOf('She opposed the plan, “a gift to the rich.”', 1, 2)).toBe(2)
})

test('and words that lead on to a quotation without a stop', () => {
  expect(beginOf('He spoke of the plan “that nobody wanted.”', 1, 3)).toBe(3)
})
