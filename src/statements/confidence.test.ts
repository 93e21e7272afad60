import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyser } from '../text/analyse.ts'
import { isWorthTelling, rateFrames } from './confidence.ts'
import { consensusOf } from './model/consensus.ts'
import { createSyntax } from './model/syntax.ts'
import { gatherTreeFacts } from './model/tree-facts.ts'

const analyse = createAnalyser(readFileSync(new URL('../../models/text.bin', import.meta.url)))

/** Whether a statement is told whose content runs from a token to the end. */
function isTold(text: string, first: number, confidence: number): boolean {
  const syntax = createSyntax(analyse(text), new Map())
  const segments = { source: [], cue: [], content: [[first, syntax.count] as const] }
  return isWorthTelling({ segments, confidence }, syntax)
}

test('a quotation is told at odds at which other words are not', () => {
  const quoted = 'The envoy chanted “peace now” to the crowd'
  const plain = 'The envoy chanted for peace'
  expect(isTold(quoted, 3, 0.2)).toBe(true)
  expect(isTold(plain, 3, 0.2)).toBe(false)
  expect(isTold(plain, 3, 0.5)).toBe(true)
})

/** What is made of a frame by judges that are so sure of it and of its words, whatever it is. */
function ratingOf(confidence: number, reported: number) {
  const syntax = createSyntax(analyse('The envoy hinted at peace'), new Map())
  const segments = { source: [[0, 2]], cue: [[2, 3]], content: [[3, 5]] } as const
  const draws = [{ segments, count: 1 }]
  const consensus = consensusOf(draws)
  if (!consensus) throw new Error('one draw agrees with itself')
  const frame = {
    cue: 2,
    spotted: 1,
    labelled: 1,
    draws,
    ...consensus,
    sourceWorth: 2,
    contentWorth: 4,
  }
  const odds = (probability: number) => () => Math.log(probability / (1 - probability))
  const raters = { confidence: odds(confidence), reported: odds(reported) }
  const [rated] = rateFrames([frame], { syntax, tree: gatherTreeFacts(syntax) }, raters)
  return rated
}

test('a frame in doubt is reported where its words are surely somebody’s', () => {
  expect(ratingOf(0.3, 0.8)).toMatchObject({ isReported: true })
  expect(ratingOf(0.3, 0.4)).toMatchObject({ isReported: false })
  expect(ratingOf(0.3, 0.8)?.confidence).toBeCloseTo(0.3)
})

test('one in no doubt, or hopeless, is not', () => {
  expect(ratingOf(0.6, 0.8)).toMatchObject({ isReported: false })
  expect(ratingOf(0.05, 0.8)).toMatchObject({ isReported: false })
})
