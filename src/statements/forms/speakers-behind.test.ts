import { expect, test } from 'vitest'
import { readStatements } from '../../../test/read-statements.ts'

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
