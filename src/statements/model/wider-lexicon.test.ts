import { expect, test } from 'vitest'
import { readStatements } from '../../../test/read-statements.ts'

test.each(['has accepted', 'turned down', 'consented to'])(
  'verbs of negotiating that the corpus does not have are read as others of their kind: %s',
  (verb) => {
    const told = readStatements(`The envoy ${verb} international guarantees for the island.`)
    expect(told).toMatchObject([['The envoy', verb, 'international guarantees for the island']])
  },
)

test('but not the verb with another particle, nor what troops do', () => {
  expect(readStatements('The soldiers turned off the road at dusk.')).toEqual([])
  expect(readStatements('Moscow shot down international flights.')).toEqual([])
})
