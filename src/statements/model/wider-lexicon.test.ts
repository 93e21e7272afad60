import { expect, test } from 'vitest'
import { readStatements } from '../../../test/read-statements.ts'

test.each(['accepts', 'has accepted', 'turned down', 'consented to', 'spoke out against'])(
  'verbs of negotiating that the corpus does not have are read as others of their kind: %s',
  (verb) => {
    const told = readStatements(`The envoy ${verb} international guarantees for the island.`)
    expect(told).toMatchObject([['The envoy', verb, 'international guarantees for the island']])
  },
)

test('a verb alone is not what it is with a particle, nor what troops do told by anybody', () => {
  expect(readStatements('The soldiers turned off the road at dusk.')).toEqual([])
  expect(readStatements('The battery shot down thirty drones overnight.')).toEqual([])
})
