import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyser } from '../text/analyse.ts'
import { withContinuation } from './continuation.ts'
import type { Segments } from './model/read-labels.ts'
import { createSyntax } from './model/syntax.ts'

const analyse = createAnalyser(readFileSync(new URL('../../models/text.bin', import.meta.url)))

/** “We are ready,” she said, “but … wait.”: [0–6), the source 6, the cue 7, the rest from 9 on. */
const TEXT = '“We are ready,” she said, “but we will not wait.” The talks go on.'
const segments: Segments = { source: [[6, 7]], cue: [[7, 8]], content: [[0, 6]] }
const frame = { cue: 7, segments, confidence: 0.9 }
const REST = [9, 17] as const

test('a quotation that stops at a comma goes on behind its cue', () => {
  const syntax = createSyntax(analyse(TEXT), new Map())
  expect(withContinuation(frame, [frame], syntax).segments.content).toEqual([[0, 6], REST])
})

/** Another cue that has the second quotation. */
const rival = (cue: number, confidence: number) => ({
  ...{ cue, confidence },
  segments: { source: [], cue: [], content: [REST] },
})

test('but not in words that another cue has', () => {
  const other = rival(20, 0.4)
  const syntax = createSyntax(analyse(TEXT), new Map())
  expect(withContinuation(frame, [frame, other], syntax).segments.content).toEqual([[0, 6]])
})

test('which a cue between the two must be sure to have', () => {
  const syntax = createSyntax(analyse(TEXT), new Map())
  const contentBeside = (confidence: number) =>
    withContinuation(frame, [frame, rival(8, confidence)], syntax).segments.content
  expect(contentBeside(0.9)).toEqual([[0, 6]])
  expect(contentBeside(0.5)).toEqual([[0, 6], REST])
})

test('nor across a paragraph', () => {
  const syntax = createSyntax(analyse(TEXT.replace('said, ', 'said.\n\n')), new Map())
  expect(withContinuation(frame, [frame], syntax).segments.content).toEqual([[0, 6]])
})
