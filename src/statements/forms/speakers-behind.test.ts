import { expect, test } from 'vitest'
import { loadFinder } from '../load-finder.ts'

const find = loadFinder()

function sourcesOf(text: string): readonly string[] {
  return find(text, [[0, text.length]]).map(({ source }) =>
    source.map(([start, end]) => text.slice(start, end)).join(' … '),
  )
}

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
