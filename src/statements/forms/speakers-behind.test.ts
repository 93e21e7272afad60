import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readStatements } from '../../../test/read-statements.ts'
import { createAnalyser } from '../../text/analyse.ts'
import type { Stretch } from '../model/stretches.ts'
import { createSyntax } from '../model/syntax.ts'
import { withSpeakersBehind } from './speakers-behind.ts'

const sourcesOf = (text: string) => readStatements(text).map(([source]) => source)

test.each(['announced', 'insisted', 'acknowledged'])(
  'whoever stands behind the verb is the source, if none was found: %s',
  (verb) => {
    const clause = 'The corridor must be opened without delay'
    expect(sourcesOf(`“${clause},” ${verb} the foreign ministry in Cairo.`)).toEqual([
      'the foreign ministry in Cairo',
    ])
  },
)

test('a source that was found stays', () => {
  expect(sourcesOf('“We will sign it,” the envoy told the ministry in Cairo.')).toEqual([
    'the envoy',
  ])
})

const analyse = createAnalyser(readFileSync(new URL('../../../models/text.bin', import.meta.url)))

test.each([
  ['“Our views are different,” agrees Maria Koval, 30, of Kharkiv.', 7, 7, 'Maria Koval'],
  ['“We grow,” read the email. “We will not yield.”', 5, 5, 'the email'],
  ['“We grow,” also read a poster from Kharkiv that nobody signed.', 5, 6, 'a poster from Kharkiv'],
])('behind a quotation with any verb, and whatever follows: %s', (text, closed, verb, speaker) => {
  const syntax = createSyntax(analyse(text), new Map())
  const quotation: Stretch = [0, closed]
  const segments = { source: [], cue: [[verb, verb + 1] as const], content: [quotation] }
  const [told] = withSpeakersBehind([{ cue: verb, segments, confidence: 1 }], syntax)
  const words = told?.segments.source.map(([first, end]) =>
    text.slice(syntax.starts[first], syntax.ends[end - 1]),
  )
  expect(words).toEqual([speaker])
})
