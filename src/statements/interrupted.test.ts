import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyser } from '../text/analyse.ts'
import { withBeginnings } from './interrupted.ts'
import type { Segments } from './model/read-labels.ts'
import type { Stretch } from './model/stretches.ts'
import { createSyntax } from './model/syntax.ts'

const analyse = createAnalyser(readFileSync(new URL('../../models/text.bin', import.meta.url)))

/** The content's words, where source, cue and what is behind them were told. */
function wordsOf(text: string, told: Pick<Segments, 'source' | 'cue'>, from: number): string {
  const syntax = createSyntax(analyse(text), new Map())
  const content: readonly Stretch[] = [[from, syntax.count - 1]]
  const frame = { cue: told.cue[0]?.[0] ?? 0, segments: { ...told, content } }
  const [found] = withBeginnings([frame], syntax)
  return (found?.segments.content ?? [])
    .map(([first, end]) => text.slice(syntax.starts[first], syntax.ends[end - 1]))
    .join(' … ')
}

test.each([
  ['In Geneva, the envoy said, the talks go on.', 2, 'In Geneva … the talks go on'],
  ['The road, the envoy said, must open.', 2, 'The road … must open'],
  ['But the road, the envoy said, must open.', 3, 'the road … must open'],
  [
    'There is no plan, the envoy said, in which it opens.',
    4,
    'There is no plan … in which it opens',
  ],
])(
  'what stands before the commas around a cue is told with what is behind: %s',
  (text, comma, words) => {
    const told = { source: [[comma + 1, comma + 3]], cue: [[comma + 3, comma + 4]] } as const
    expect(wordsOf(text, told, comma + 5)).toBe(words)
  },
)

test.each([
  ['In Geneva, the envoy said, “The talks go on.”', 5, 7, '“The talks go on.'],
  ['In Geneva, the envoy said the talks go on.', 5, 6, 'the talks go on'],
  ['In Geneva, whose envoy said, the talks go on.', 5, 7, 'the talks go on'],
])(
  'but not before a quotation, without a comma, or in a relative clause: %s',
  (text, cue, from, words) => {
    expect(wordsOf(text, { source: [[3, 5]], cue: [[cue, cue + 1]] }, from)).toBe(words)
  },
)
