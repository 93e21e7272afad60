import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyser } from '../../text/analyse.ts'
import { OPENING } from './quote-roles.ts'
import { createSyntax } from './syntax.ts'

const analyse = createAnalyser(readFileSync(new URL('../../../models/text.bin', import.meta.url)))

/** What is spoken in a text, with its dashes. */
function spokenIn(text: string): readonly string[] {
  const { quotes, starts, ends, count } = createSyntax(analyse(text), new Map())
  return Array.from({ length: count }, (_, i) => i)
    .filter((i) => quotes.roles[i] === OPENING)
    .map((i) => text.slice(starts[i], ends[quotes.closedAt[i] ?? i]))
}

test.each([
  ['— We are ready, — the minister said.', ['— We are ready, —']],
  ['- Will it hold? - a reporter asked.', ['- Will it hold? -']],
  [
    '– We are ready, – the minister said. – We will not wait.',
    ['– We are ready, –', '– We will not wait.'],
  ],
  [
    '– We are ready, – he said, – and we will sign, – he added.',
    ['– We are ready, –', '– and we will sign, –'],
  ],
  [
    'The envoy summed up. — We are ready, — he said. — We will not wait.',
    ['— We are ready, —', '— We will not wait.'],
  ],
  [
    '—We are ready —the minister said—, and we will sign.',
    ['—We are ready —', '—, and we will sign.'],
  ],
])('dashes are the quotation marks of “%s”', (text, spoken) => {
  expect(spokenIn(text)).toEqual(spoken)
})

test('a stray mark stands for the dash that closes', () => {
  expect(spokenIn('—We are ready, " Deputy Minister said. — We will not wait.')).toEqual([
    '—We are ready, "',
    '— We will not wait.',
  ])
})

test('every paragraph is another speaker’s', () => {
  expect(spokenIn('— Will it hold? — she asked.\n\n— It will, — the envoy said.')).toEqual([
    '— Will it hold? —',
    '— It will, —',
  ])
})

test('but not one that opens a quotation', () => {
  expect(spokenIn('He left. — Later, she said, "it starts to pay off."')).toEqual([
    '"it starts to pay off."',
  ])
})

test.each([
  '— Territory, which neither side will discuss',
  '— Ingrid Holm, the mediator',
  'GENEVA — The envoy, who had waited — in vain — for a call, left.',
  '- the date, - the place, - the names',
  'It was late. — Sooner or later, she thought, it would pay off.',
])('no speech: %s', (text) => {
  expect(spokenIn(text)).toEqual([])
})
