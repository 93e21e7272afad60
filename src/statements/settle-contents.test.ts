import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyser } from '../text/analyse.ts'
import type { Stretch, Stretches } from './model/stretches.ts'
import { createSyntax } from './model/syntax.ts'
import { settleContents } from './settle-contents.ts'

const analyse = createAnalyser(readFileSync(new URL('../../models/text.bin', import.meta.url)))

/** “We are ready,” [0–6) she said 7, adding 9 no date 11. “We will not wait.” [13–20) */
const TEXT = '“We are ready,” she said, adding no date. “We will not wait.” The talks go on.'
const READY: Stretch = [0, 6]
const WAIT: Stretch = [13, 20]

const frame = (cue: number, confidence: number, content: Stretches) => ({
  ...{ cue, confidence },
  segments: { source: [], cue: [[cue, cue + 1] as const], content },
})

/** What is left to each of two cues. */
function settled(text: string, ...frames: readonly ReturnType<typeof frame>[]) {
  const syntax = createSyntax(analyse(text), new Map())
  return settleContents(frames, syntax).map(({ segments }) => segments.content)
}

test('what two cues claim is the nearer one’s', () => {
  const text = TEXT.replace('ready,”', 'ready!”')
  const said = frame(7, 0.9, [READY, WAIT])
  expect(settled(text, said, frame(9, 0.5, [WAIT]))).toEqual([[READY], [WAIT]])
})

test('but a quotation that stops at a comma goes on behind a cue that is not sure to have the rest', () => {
  const said = frame(7, 0.9, [READY, WAIT])
  const date: Stretch = [10, 12]
  expect(settled(TEXT, said, frame(9, 0.5, [date, WAIT]))).toEqual([[READY, WAIT], [date]])
  expect(settled(TEXT, said, frame(9, 0.95, [date, WAIT]))).toEqual([[READY], [date, WAIT]])
})

test('and a statement that is likely right keeps the only stretch that it has', () => {
  const text = '«We are ready!» she said. «We will not wait,» the envoy told the press.'
  const said = frame(7, 0.9, [
    [0, 6],
    [9, 16],
  ])
  expect(settled(text, said, frame(18, 0.6, [[9, 16]]))).toEqual([[[0, 6]], [[9, 16]]])
})

test('nobody loses all', () => {
  const said = frame(7, 0.9, [READY, WAIT])
  expect(settled(TEXT, said, frame(9, 0.5, [WAIT]))).toEqual([[READY, WAIT], [WAIT]])
})
