import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '../src/text/span.ts'
import { innermost, partsOf } from '../web/documents/marks.ts'
import { paragraphsOf } from '../web/documents/segments.ts'
import { piecesOf } from '../web/documents/snippet.ts'

const text = 'Kyiv said it agreed.\n\nRead also: more'
const statement = {
  id: 's1',
  source: [[0, 4]] as const,
  cue: [[5, 9]] as const,
  content: [[10, 19]] as const,
}

test('each part of a statement becomes a segment of its own, boilerplate too', () => {
  const boilerplate = [{ span: [22, 37] as const, kind: 'related' as const }]
  const [first = [], second = []] = paragraphsOf(text, [statement], boilerplate)
  expect(first.map(({ text, marks }) => [text, marks.map(({ part }) => part)])).toEqual([
    ['Kyiv', ['source']],
    [' ', []],
    ['said', ['cue']],
    [' ', []],
    ['it agreed', ['content']],
    ['.', []],
  ])
  expect(second.map(({ text, boilerplate }) => [text, boilerplate])).toEqual([
    ['Read also: more', true],
  ])
})

test('of statements one within the other, a segment belongs to the innermost', () => {
  const marks = [
    { statement: 'outer', part: 'content' as const },
    { statement: 'inner', part: 'source' as const },
  ]
  const lengths = new Map([
    ['outer', 24],
    ['inner', 9],
  ])
  expect(innermost(marks, lengths)).toBe('inner')
  expect(partsOf(marks, 'outer')).toEqual(['content', 'source', 'chosen-content'])
})

const anyText = fc.array(fc.constantFrom('a', ' ', '\n', '“', '😀', '<b>'), { maxLength: 60 })
const spansOf = (length: number) =>
  fc
    .tuple(fc.nat(length), fc.nat(length))
    .filter(([a, b]) => a !== b)
    .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)])

test('however marks nest and cross, the segments are the very text and the very marks', () => {
  const cases = anyText
    .map((pieces) => `x${pieces.join('')}`)
    .chain((text) => fc.tuple(fc.constant(text), fc.array(spansOf(text.length), { maxLength: 8 })))
  fc.assert(
    fc.property(cases, ([text, spans]) => {
      const statements = spans.map((span, index) => ({
        id: String(index),
        source: [],
        cue: [],
        content: [span],
      }))
      const segments = paragraphsOf(text, statements, []).flat()
      for (const { text: words, start, marks } of segments) {
        expect(text.slice(start, start + words.length)).toBe(words)
        const here = spans.flatMap(([from, to], index) =>
          from <= start && start + words.length <= to ? [String(index)] : [],
        )
        expect(marks.map(({ statement }) => statement).sort()).toEqual(here.sort())
      }
      const shown = segments.map(({ text }) => text).join('')
      expect(shown.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
  )
})

test('a snippet is cut where the words searched for stand', () => {
  expect(piecesOf({ text: '… no troops here', matches: [[5, 11]] })).toEqual([
    { text: '… no ', found: false },
    { text: 'troops', found: true },
    { text: ' here', found: false },
  ])
})
