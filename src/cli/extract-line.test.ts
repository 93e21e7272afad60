import { expect, test } from 'vitest'
import { createLineReader } from './extract-line.ts'

const read = createLineReader()
const line = (value: unknown) => read({ number: 7, text: JSON.stringify(value) })

test('an article becomes one line of statements', () => {
  const text = 'Sergey Lavrov told Fox News on Monday that the offer stands.'
  const result = line({ id: 'a', text, published: '2025-08-20', outlet: 'Example Wire' })
  const { id, statements } = JSON.parse('output' in result ? result.output : '{}')
  expect(id).toBe('a')
  expect(statements).toHaveLength(1)
  expect(statements[0]).toMatchObject({
    source: [[0, 13]],
    kind: 'indirect',
    speaker: { name: 'Sergey Lavrov', party: 'Russia' },
    said: '2025-08-18',
    relays: [{ name: 'Fox News', kind: 'outlet' }],
  })
})

test.each([
  ['{oops', /not JSON/],
  ['[]', /The line/],
  ['{"id":"a"}', /"text"/],
  ['{"id":"a","text":"","published":"soon"}', /"published" is "soon"; it must be a day/],
])('the line %s is answered with a sentence', (text, sentence) => {
  const result = read({ number: 3, text })
  expect(result).toMatchObject({ line: 3, error: expect.stringMatching(sentence) })
})
