import { expect, test } from 'vitest'
import { readStatements as read } from '../../test/read-statements.ts'

const [first, open, next] = [
  '“We are ready,”',
  '“We will not wait for ever.',
  '“The road is long,”',
]

test('a quotation that nobody closes is of whoever says the one that opens the next paragraph', () => {
  expect(read(`${first} Ruiz said. ${open}\n\n${next} Orlova added.`)).toEqual([
    ['Ruiz', 'said', first],
    ['Orlova', 'added', `${open} … ${next}`],
  ])
})

test('unless that may be the same speaker', () => {
  for (const speaker of ['he', 'Ruiz'])
    expect(read(`${first} Ruiz said. ${open}\n\n${next} ${speaker} added.`)[0]?.[2]).toContain(open)
})
