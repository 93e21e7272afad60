import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../text/analyse.ts'
import type { Stretches } from './model/stretches.ts'
import { createSyntax, spansOf } from './model/syntax.ts'
import { findTurns } from './turns.ts'

const analyse = createAnalyser(readFileSync(new URL('../../models/text.bin', import.meta.url)))

/** Each turn of a text as “speaker: words”. */
function turnsOf(...paragraphs: readonly string[]): readonly string[] {
  const text = paragraphs.join('\n\n')
  const syntax = createSyntax(analyse(text), new Map())
  const words = (stretches: Stretches) =>
    spansOf(stretches, syntax).map(([start, end]) => text.slice(start, end))
  return findTurns(syntax).map(({ segments: { source, content } }) =>
    [words(source), words(content)].join(': '),
  )
}

const QUESTION = 'Q: Minister, will the ceasefire hold?'

describe('a paragraph that begins with its speaker is what that speaker said', () => {
  test('in an interview', () => {
    expect(turnsOf(QUESTION, 'A: It will. We have their word.')).toEqual([
      QUESTION,
      'A: It will. We have their word',
    ])
  })

  test('in a briefing, without what the label says besides the name', () => {
    expect(
      turnsOf(
        'MR. OKORO: The convoy has left.',
        'REPORTER: For where?',
        'MR. OKORO (through an interpreter): For the port.',
      ),
    ).toEqual(['MR. OKORO: The convoy has left', 'REPORTER: For where?', 'MR. OKORO: For the port'])
  })

  test('in an exchange of two', () => {
    const exchange = ['Holm: We have no mandate for that', 'Mori: Then nobody has']
    expect(turnsOf(...exchange)).toEqual(exchange)
  })
})

describe('the paragraphs between two turns', () => {
  const more = 'Nobody should be surprised by that.'

  test('belong to the first', () => {
    expect(turnsOf(QUESTION, 'A: We hope so.', more, 'Q: Do you?')[1]).toBe(
      `A: We hope so.\n\n${more.slice(0, -1)}`,
    )
  })

  test('but not a stage direction, nor what comes behind it', () => {
    expect(turnsOf(QUESTION, 'A: We hope so.', '(Laughter.)', 'Q: Do you?')[1]).toBe(
      'A: We hope so',
    )
  })

  test('nor those behind the last turn', () => {
    expect(turnsOf(QUESTION, 'A: We hope so.', more)).toHaveLength(2)
    expect(turnsOf(QUESTION, 'A: We hope so.', more)[1]).toBe('A: We hope so')
  })

  test('nor where the questions have no label', () => {
    expect(turnsOf('A: We hope so.', 'And if it fails?', 'A: Then we go home.')).toEqual([
      'A: We hope so',
      'A: Then we go home',
    ])
  })
})

test.each([
  [['Date: 4 May', 'Place: Geneva', 'Participants: eleven delegations']],
  [['Clinton: 1,775', 'Sanders: 1,521', 'Total for Clinton: 2,384', 'Total for Sanders: 2,106']],
  [['The talks failed for a simple reason: nobody wanted them.', 'They will go on in May.']],
  [['Kremlin: no talks until Kyiv withdraws']],
])('no transcript: %j', (paragraphs) => {
  expect(turnsOf(...paragraphs)).toEqual([])
})
