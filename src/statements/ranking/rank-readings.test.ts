import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyser } from '../../text/analyse.ts'
import { consensusOf } from '../model/consensus.ts'
import { feature } from '../model/hash.ts'
import type { Stretches } from '../model/stretches.ts'
import { createSyntax } from '../model/syntax.ts'
import { gatherTreeFacts } from '../model/tree-facts.ts'
import type { Draw } from '../model/variants.ts'
import { createScore } from './linear.ts'
import { rankReadings } from './rank-readings.ts'

const analyse = createAnalyser(readFileSync(new URL('../../../models/text.bin', import.meta.url)))

/** Tokens: The 0, envoy 1, said 2, the 3 … Monday 12, the stop at 13. */
const TEXT = 'The envoy said the talks would go on in the capital on Monday.'
const CUE: Stretches = [[2, 3]]
const ENVOY: Stretches = [[0, 2]]
const WHOLE: Stretches = [[3, 13]]
const SHORT: Stretches = [[3, 8]]

const drawn = (content: Stretches, count: number): Draw => ({
  segments: { source: ENVOY, cue: CUE, content },
  count,
})

/** A judge of the logarithm of the share, and of one feature. */
const judge = (features: readonly number[]) =>
  createScore({
    numbers: [1],
    features: Int32Array.from(features),
    table: { bytes: Int8Array.from(features, () => 100), scale: 0.05 },
  })

function contentBy(draws: readonly Draw[], features: readonly number[]): Stretches | undefined {
  const syntax = createSyntax(analyse(TEXT), new Map())
  const consensus = consensusOf(draws)
  if (!consensus) return undefined
  const frame = { cue: 2, spotted: 3, labelled: 3, draws, ...consensus }
  const rankers = { source: judge([]), content: judge(features) }
  const [ranked] = rankReadings([frame], { syntax, tree: gatherTreeFacts(syntax) }, rankers)
  return ranked?.segments.content
}

test('a judge that has learnt nothing takes what was drawn most', () => {
  expect(contentBy([drawn(SHORT, 5), drawn(WHOLE, 2)], [])).toEqual(SHORT)
  expect(contentBy([drawn(SHORT, 2), drawn(WHOLE, 5)], [])).toEqual(WHOLE)
})

test('what it has learnt of a whole content can outweigh the draws', () => {
  const syntax = createSyntax(analyse(TEXT), new Map())
  const endsInMonday = feature(1, syntax.tags[12] ?? 0, syntax.tags[13] ?? 0)
  expect(contentBy([drawn(SHORT, 5), drawn(WHOLE, 2)], [endsInMonday])).toEqual(WHOLE)
})

test('the gain expected of the choice comes with it', () => {
  const syntax = createSyntax(analyse(TEXT), new Map())
  const draws = [drawn(WHOLE, 7)]
  const consensus = consensusOf(draws)
  if (!consensus) throw new Error('one draw agrees with itself')
  const frame = { cue: 2, spotted: 3, labelled: 3, draws, ...consensus }
  const text = { syntax, tree: gatherTreeFacts(syntax) }
  const [ranked] = rankReadings([frame], text, { source: judge([]), content: judge([]) })
  expect(ranked).toMatchObject({ sourceWorth: 2, contentWorth: 5 })
})
