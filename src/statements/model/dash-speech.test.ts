import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyser } from '../../text/analyse.ts'
import { findDashSpeech } from './dash-speech.ts'
import { OPENING } from './quote-roles.ts'
import { paragraphsOf } from './syntax.ts'

const analyse = createAnalyser(readFileSync(new URL('../../../models/text.bin', import.meta.url)))

/** A text with < and > for the marks that open and close speech. */
function marked(text: string): string {
  const analysis = analyse(text)
  const units = [...text]
  findDashSpeech(text, analysis.tokens, paragraphsOf(analysis)).forEach((role, i) => {
    if (role !== 0) units[analysis.tokens.starts[i] ?? 0] = role === OPENING ? '<' : '>'
  })
  return units.join('')
}

test.each([
  ['— We are ready, — the minister said.', '< We are ready, > the minister said.'],
  ['- Will it hold? - a reporter asked.', '< Will it hold? > a reporter asked.'],
  [
    '– We are ready, – she said. – We will not wait.',
    '< We are ready, > she said. < We will not wait.',
  ],
  [
    '– We are ready, – he said, – and we will sign, – he added.',
    '< We are ready, > he said, < and we will sign, > he added.',
  ],
  [
    'The envoy summed up. — We are ready, — he said. — We will not wait.',
    'The envoy summed up. < We are ready, > he said. < We will not wait.',
  ],
  [
    '—We are ready —the minister said—, and we will sign.',
    '<We are ready >the minister said<, and we will sign.',
  ],
  [
    '— Will it hold? — she asked.\n\n— It will, — the envoy said.',
    '< Will it hold? > she asked.\n\n< It will, > the envoy said.',
  ],
])('dashes are the quotation marks of “%s”', (text, speech) => {
  expect(marked(text)).toBe(speech)
})

test('a stray mark stands for the dash that closes, unless it opens a quotation', () => {
  expect(marked('—We are ready, " Deputy Minister said. — We will not wait.')).toBe(
    '<We are ready, > Deputy Minister said. < We will not wait.',
  )
  const opens = 'He left. — Later, she said, "it starts to pay off."'
  expect(marked(opens)).toBe(opens)
})

test.each([
  '— Territory, which neither side will discuss',
  '— Ingrid Holm, the mediator',
  'GENEVA — The envoy, who had waited — in vain — for a call, left.',
  '- the date, - the place, - the names',
  'It was late. — Sooner or later, she thought, it would pay off.',
])('no speech: %s', (text) => {
  expect(marked(text)).toBe(text)
})
