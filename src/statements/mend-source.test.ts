import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyser } from '../text/analyse.ts'
import { mendSource } from './mend-source.ts'
import type { Segments } from './model/read-labels.ts'
import { createSyntax } from './model/syntax.ts'

const analyse = createAnalyser(readFileSync(new URL('../../models/text.bin', import.meta.url)))

function mend(text: string, cue: number, parts: Partial<Segments>) {
  const segments = { source: [], cue: [[cue, cue + 1] as const], content: [], ...parts }
  return mendSource({ cue, segments }, createSyntax(analyse(text), new Map())).segments
}

test('a cue without a source takes its subject', () => {
  const { source } = mend('The minister said the talks failed.', 2, { content: [[3, 6]] })
  expect(source).toEqual([[0, 2]])
})

test('but not a subject that is part of the content', () => {
  const { source } = mend('The minister said the talks failed.', 2, {
    content: [
      [0, 2],
      [1, 6],
    ],
  })
  expect(source).toEqual([])
})

test('who seems to do something does not say so: that is what is said', () => {
  const { source, content } = mend('The minister seems to waver.', 2, { content: [[3, 5]] })
  expect(source).toEqual([])
  expect(content).toEqual([
    [0, 2],
    [3, 5],
  ])
})

test('“it” that seems is neither', () => {
  const { source, content } = mend('It seems that the talks failed.', 1, { content: [[2, 6]] })
  expect(source).toEqual([])
  expect(content).toEqual([[2, 6]])
})

test('who seems to hope does so herself', () => {
  const { source } = mend('The minister seems to hope for rain.', 2, {
    cue: [[2, 6]],
    content: [[6, 7]],
  })
  expect(source).toEqual([[0, 2]])
})

test('the place that opens a paragraph is no source', () => {
  const { source } = mend('GENEVA — The envoy said the talks failed.', 4, {
    source: [
      [0, 1],
      [2, 4],
    ],
    content: [[5, 8]],
  })
  expect(source).toEqual([[2, 4]])
})

test('of two people the later one, unless they stand close together', () => {
  const text = 'The president spoke for an hour and his envoy said the talks failed.'
  const told = (source: Segments['source']) => mend(text, 9, { source, content: [[10, 13]] }).source
  const envoy = [7, 9] as const
  expect(told([[0, 2], envoy])).toEqual([envoy])
  expect(told([[5, 6], envoy])).toEqual([[5, 6], envoy])
})

test('a name that the cue begins with belongs to the source before it', () => {
  const { source, cue } = mend('President Gustavo Petro later wrote that he was ready.', 4, {
    source: [[0, 2]],
    cue: [[2, 5]],
    content: [[5, 9]],
  })
  expect([source, cue]).toEqual([[[0, 3]], [[3, 5]]])
})

test('but not in a headline, where verbs have capitals', () => {
  const { source } = mend('President Gustavo Just Wrote A Letter.', 3, {
    source: [[0, 2]],
    cue: [[2, 4]],
    content: [[4, 6]],
  })
  expect(source).toEqual([[0, 2]])
})

test('when it was said is no part of who said it', () => {
  const { source } = mend('The ministry also today insisted that talks go on.', 4, {
    source: [[0, 4]],
    content: [[5, 9]],
  })
  expect(source).toEqual([[0, 2]])
})

test('names that a headline joins by commas are one source', () => {
  const list = mend('Russia, Ukraine, Turkey fail to agree on truce', 5, {
    source: [[4, 5]],
    content: [[8, 10]],
  })
  expect(list.source).toEqual([[0, 5]])
  const two = mend('Russia, Ukraine agree on prisoner swap', 3, {
    source: [[2, 3]],
    content: [[4, 7]],
  })
  expect(two.source).toEqual([[0, 3]])
  const place = mend('Moscow, Lavrov says talks go on', 3, { source: [[2, 3]], content: [[4, 7]] })
  expect(place.source).toEqual([[2, 3]])
})

test('what denies a cue belongs to it', () => {
  const { source, cue } = mend('The envoy neither confirmed nor denied that talks go on.', 3, {
    source: [[0, 3]],
    cue: [[3, 6]],
    content: [[6, 10]],
  })
  expect([source, cue]).toEqual([[[0, 2]], [[2, 6]]])
})
