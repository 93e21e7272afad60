import { expect, test } from 'vitest'
import { readStatements } from '../../../test/read-statements.ts'

test.each(['criticised', 'deplored', 'recognised', 'envisaged'])(
  'a verb that the corpus spells otherwise, or does not have, is known all the same: %s',
  (verb) => {
    const text = `The envoy ${verb} the deployment of foreign peacekeepers.`
    const [[, , content] = []] = readStatements(text)
    expect(content).toBe('the deployment of foreign peacekeepers')
  },
)
