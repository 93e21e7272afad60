import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyser } from '../../text/analyse.ts'
import { feature } from '../model/hash.ts'
import type { Stretches } from '../model/stretches.ts'
import { createSyntax } from '../model/syntax.ts'
import { gatherTreeFacts } from '../model/tree-facts.ts'
import { behindFeatures } from './behind-features.ts'
import { viewContent } from './content-view.ts'

const analyse = createAnalyser(readFileSync(new URL('../../../models/text.bin', import.meta.url)))

/** “We are ready,” [0–6) she 6 told 7, and another quotation from token 8 on. */
const FIRST: Stretches = [[0, 6]]

/** The features of what is taken in or left out behind the first quotation. */
function featuresOf(text: string, content: Stretches): ReadonlySet<number> {
  const syntax = createSyntax(analyse(text), new Map())
  const cue = 7
  const segments = { source: [], cue: [[cue, cue + 1] as const], content }
  const drawn = { draws: [], sources: [], contents: [], agreement: 1, sameness: 1 }
  const frame = { cue, spotted: 3, labelled: 3, segments, ...drawn }
  const context = { syntax, tree: gatherTreeFacts(syntax), frame, others: [], namesakes: new Map() }
  const found = new Set<number>()
  behindFeatures(viewContent(context, [], content), (template, a, b = 0) =>
    found.add(feature(template, a, b)),
  )
  return found
}

const TITLE = '“We are ready,” she told “Meet the Press.”'
const MORE = '“We are ready,” she said. “We will not wait.”'

test('a quotation behind the cue looks otherwise taken in than left out', () => {
  const [out, taken] = [featuresOf(MORE, FIRST), featuresOf(MORE, [...FIRST, [9, 16]])]
  expect(out.size).toBeGreaterThan(0)
  expect(taken.size).toBe(out.size)
  expect(taken).not.toEqual(out)
})

test('and a title in the sentence otherwise than one that opens the next', () => {
  const [title, more] = [featuresOf(TITLE, FIRST), featuresOf(MORE, FIRST)]
  expect([...title].filter((one) => more.has(one))).toEqual([])
})

test('where no quotation is near there is nothing to say', () => {
  expect(featuresOf('“We are ready,” she said. The talks go on.', FIRST).size).toBe(0)
  expect(featuresOf(`${MORE.slice(0, 25)}\n\nIt rained.\n\n“Who?”`, FIRST).size).toBe(0)
})
