import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findByRules } from './heuristic-finder.ts'

function read(text: string): string[] {
  return findByRules(text, [[0, text.length]]).map(({ source, cue, content, kind }) => {
    const words = (spans: readonly (readonly [number, number])[]) =>
      spans.map(([start, end]) => text.slice(start, end)).join(' … ')
    return `${words(source)} | ${words(cue)} | ${words(content)} | ${kind}`
  })
}

test('indirect speech with a that-clause', () => {
  expect(read('The minister said that the talks would go on.')).toEqual([
    'The minister | said | that the talks would go on | indirect',
  ])
})

test('a quotation broken by its cue, in inverted order', () => {
  expect(read('“We will talk,” said Ann Example. “That is all.”')).toEqual([
    'Ann Example | said | “We will talk,” … “That is all.” | direct',
  ])
})

test('quoted words inside reported ones are mixed', () => {
  expect(read('Mr. Sample claimed it was a “first step”.')).toEqual([
    'Mr. Sample | claimed | it was a “first step” | mixed',
  ])
})

test('attitudes are statements too', () => {
  expect(read('He ruled out a longer pause.')).toEqual([
    'He | ruled out | a longer pause | indirect',
  ])
})

test('“according to” before and after its content', () => {
  const expected = 'two diplomats | according to | the offer stands | indirect'
  expect(read('the offer stands, according to two diplomats.')).toEqual([expected])
  expect(read('According to two diplomats, the offer stands.')).toEqual([
    expected.replace('according', 'According'),
  ])
})

test('any text is read, and every span lies in the body', () => {
  const words = fc.constantFrom('said', '“', '”', '"', ',', '.', 'Ann', 'the', 'that', '\n', '😀')
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
  )
  fc.assert(
    fc.property(texts, fc.nat(), (text, cut) => {
      const body: [number, number][] = [[cut % (text.length + 1), text.length]]
      for (const { source, cue, content } of findByRules(text, body)) {
        for (const [start, end] of [...source, ...cue, ...content]) {
          expect(start).toBeGreaterThanOrEqual(body[0]?.[0] ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }
    }),
  )
})
