import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyser } from '../text/analyse.ts'
import { mendFrame } from './mend-frame.ts'
import type { Segments } from './model/read-labels.ts'
import { createSyntax } from './model/syntax.ts'

const analyse = createAnalyser(readFileSync(new URL('../../models/text.bin', import.meta.url)))

function mend(text: string, cue: number, parts: Partial<Segments>) {
  const segments = { source: [], cue: [[cue, cue + 1] as const], content: [], ...parts }
  const syntax = createSyntax(analyse(text), new Map())
  return mendFrame({ cue, segments }, syntax).segments
}

test('words behind a quotation and its cue are the writer’s', () => {
  const quotation = [0, 6] as const
  const { content } = mend('“We will sign,” she said as the rain fell.', 7, {
    source: [[6, 7]],
    content: [quotation, [8, 12]],
  })
  expect(content).toEqual([quotation])
})

test('unless they lead on to another quotation', () => {
  const content = [[0, 6] as const, [9, 15] as const]
  const text = '“We will sign,” she said, but “not at any price.”'
  expect(mend(text, 7, { source: [[6, 7]], content }).content).toEqual(content)
})

test.each([
  ['The envoy said of the draft: “It is dead.”', 2, [4, 11], 7],
  ['The envoy said with a smile, “It is dead.”', 2, [3, 12], 7],
  ['As she left, at the gate: “It is dead,” she said.', 14, [0, 13], 8],
] as const)('what leads in to a quotation is the writer’s: %s', (text, cue, read, opened) => {
  const { content } = mend(text, cue, { source: [[cue - 1, cue]], content: [read] })
  expect(content).toEqual([[opened, read[1]]])
})

test.each([
  ['The envoy said that it was simple: “It is dead.”', [3, 13]],
  ['The envoy said of the draft that, “in truth, it is dead.”', [3, 16]],
] as const)(
  'a clause that leads in to one, or goes on in it, is told with it: %s',
  (text, read) => {
    expect(mend(text, 2, { source: [[0, 2]], content: [read] }).content).toEqual([read])
  },
)

test('“it” and adverbs before a clause with “that” are no part of it', () => {
  const clause = [4, 8] as const
  const told = (text: string) =>
    mend(text, 3, { source: [[2, 3]], content: [[0, 1], clause] }).content
  expect(told('Previously, she said that it was dead.')).toEqual([clause])
  expect(told('Proposals, she said that it needs.')).toEqual([[0, 1], clause])
})
