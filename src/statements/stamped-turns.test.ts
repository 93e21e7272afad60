import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyser } from '../text/analyse.ts'
import { createSyntax, spansOf } from './model/syntax.ts'
import { findStampedTurns } from './stamped-turns.ts'

const analyse = createAnalyser(readFileSync(new URL('../../models/text.bin', import.meta.url)))

/** Each turn of a text as “speaker, time: words”. */
function turnsOf(...lines: readonly string[]): readonly string[] {
  const text = lines.join('\n')
  const syntax = createSyntax(analyse(text), new Map())
  const words = (stretches: Parameters<typeof spansOf>[0]) =>
    spansOf(stretches, syntax).map((span) => text.slice(...span))
  return findStampedTurns(syntax).map(
    ({ segments: { source, cue, content } }) =>
      `${words(source)}, ${words(cue)}: ${words(content)}`,
  )
}

const QUESTION = 'Will you sign?'
const ANSWER = 'We will. The text is ready.'

test('a name and a time above a paragraph tell who speaks it', () => {
  const turns = [`Host, (00:12):: ${QUESTION}`, `Prime Minister, (01:02):: ${ANSWER}`]
  expect(turnsOf('Host (00:12):', QUESTION, 'Prime Minister (01:02):', ANSWER)).toEqual(turns)
})

test('the time may have a line of its own, and the turn more than one', () => {
  const found = turnsOf(
    'Host',
    '00:12',
    'Welcome.',
    QUESTION,
    '',
    'The Minister',
    '1:02:07',
    ANSWER,
  )
  expect(found).toEqual([`Host, 00:12: Welcome.\n${QUESTION}`, `The Minister, 1:02:07: ${ANSWER}`])
})

test('a timetable is spoken by nobody', () => {
  expect(
    turnsOf('Opening (09:00)', 'The hall opens.', 'Lunch (12:30)', 'The hall closes.'),
  ).toEqual([])
})
