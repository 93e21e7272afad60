import { expect, test } from 'vitest'
import { loadFinder } from '../load-finder.ts'

const find = loadFinder()

/** Kind and words of what is told of Zelensky. */
function told(text: string): readonly (readonly string[])[] {
  return find(text, [[0, text.length]]).flatMap(({ source, content, kind }) => {
    const who = source.map(([start, end]) => text.slice(start, end)).join(' … ')
    const words = content.map(([start, end]) => text.slice(start, end)).join(' … ')
    return who === 'Zelensky' ? [[kind, words]] : []
  })
}

const SPEECH =
  'I spoke with the president about our meeting. It will be on Thursday. ' +
  'We will wait for an answer in the capital'

test('a paragraph in the first person that is signed behind a dash is its speaker’s', () => {
  expect(told(`The talks go on.\n\n${SPEECH} - said Zelensky.\n\nIt rained.`)).toEqual([
    ['direct', SPEECH],
  ])
})

test('one that the writer tells is not, nor one in which marks tell what is quoted', () => {
  const last = 'The answer will come in the capital'
  const [[kind, words] = []] = told(`The meeting is on Thursday. ${last} - said Zelensky.`)
  expect([kind, words]).toEqual(['indirect', last])
  const ours = 'We will wait in the capital'
  const marked = told(`The meeting is “on my list”. ${ours} - said Zelensky.`)
  expect(marked).toEqual([['indirect', ours]])
})
