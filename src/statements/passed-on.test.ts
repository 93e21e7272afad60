import { expect, test } from 'vitest'
import { readStatements as read } from '../../test/read-statements.ts'

/** The content of the statement with this cue. */
const said = (text: string, verb: string) => read(text).find(([, cue]) => cue === verb)?.[2]

test('who passes it on is no part of what is said', () => {
  const clause = 'that the talks had been useful'
  expect(said(`The envoy told the channel ${clause}, Interfax reports.`, 'told')).toBe(clause)
  expect(said('The ministry said the talks went on, TASS reported on Monday.', 'said')).toBe(
    'the talks went on',
  )
})

test('an outlet that is spoken of is', () => {
  const clause = 'that it had spoken to Interfax, TASS and the Times'
  expect(said(`The ministry said ${clause}.`, 'said')).toBe(clause)
})
