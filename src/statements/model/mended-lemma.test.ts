import { expect, test } from 'vitest'
import { loadFinder } from '../load-finder.ts'

const find = loadFinder()

test.each(['criticised', 'deplored', 'recognised', 'envisaged'])(
  'a verb that the corpus spells otherwise, or does not have, is known all the same: %s',
  (verb) => {
    const text = `The envoy ${verb} the deployment of foreign peacekeepers.`
    const [statement] = find(text, [[0, text.length]])
    const content = statement?.content.map(([start, end]) => text.slice(start, end))
    expect(content).toEqual(['the deployment of foreign peacekeepers'])
  },
)
