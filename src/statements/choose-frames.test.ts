import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyser } from '../text/analyse.ts'
import { chooseFrames } from './choose-frames.ts'
import type { Segments } from './model/read-labels.ts'
import { createSyntax } from './model/syntax.ts'

const analyse = createAnalyser(readFileSync(new URL('../../models/text.bin', import.meta.url)))

/** Tokens: Officials 0, fear 1, the 2 … collapse 6, and 7, warn 8, of 9, famine 10, the stop at 11. */
const TEXT = 'Officials fear the talks will collapse and warn of famine.'
const fear: Segments = { source: [[0, 1]], cue: [[1, 2]], content: [[2, 6]] }
const warn: Segments = { source: [[0, 1]], cue: [[7, 8]], content: [[8, 10]] }

const candidate = (segments: Segments, confidence: number, isReported = false) => ({
  cue: segments.cue[0]?.[0] ?? 0,
  ...{ segments, confidence, isReported },
})

/** The cues of what is told. */
function told(...candidates: readonly ReturnType<typeof candidate>[]): readonly number[] {
  return chooseFrames(candidates, createSyntax(analyse(TEXT), new Map())).map(({ cue }) => cue)
}

test('what is likely right is told, in order of text', () => {
  expect(told(candidate(fear, 0.5), candidate(warn, 0.9))).toEqual([1, 7])
  expect(told(candidate(fear, 0.2), candidate(warn, 0.9))).toEqual([7])
})

test('of two readings of a cue the likelier', () => {
  const other: Segments = { source: [], cue: [[1, 2]], content: [[2, 10]] }
  const [only] = chooseFrames(
    [candidate(fear, 0.7), candidate(other, 0.6)],
    createSyntax(analyse(TEXT), new Map()),
  )
  expect(only?.segments).toEqual(fear)
})

test('of two cues with the same words the likelier', () => {
  const same: Segments = { ...warn, content: fear.content }
  expect(told(candidate(fear, 0.7), candidate(same, 0.6))).toEqual([1])
  expect(told(candidate(fear, 0.6), candidate(same, 0.7))).toEqual([7])
})

test('of both if one reports that the other said them', () => {
  const quotation =
    '“We will talk in the spring, in the summer and in the autumn until the road is open,”'
  const text = `${quotation} the envoy said, according to Reuters.`
  const said: Segments = { source: [[21, 23]], cue: [[23, 24]], content: [[0, 21]] }
  const reported: Segments = { source: [[27, 28]], cue: [[25, 27]], content: [[0, 22]] }
  const cues = (end: number) => {
    const other = candidate({ ...reported, content: [[0, end]] }, 0.7)
    const found = chooseFrames(
      [candidate(said, 0.6), other],
      createSyntax(analyse(text), new Map()),
    )
    return found.map(({ cue }) => cue)
  }
  expect(cues(24)).toEqual([23, 25])
  expect(cues(21)).toEqual([25])
})

test('what is unlikely right is told if its words are surely somebody’s', () => {
  expect(told(candidate(fear, 0.2, true))).toEqual([1])
  expect(told(candidate(fear, 0.2))).toEqual([])
})

test('unless they are told as somebody else’s', () => {
  const whole: Segments = { ...warn, content: [[2, 6]] }
  expect(told(candidate(fear, 0.2, true), candidate(whole, 0.5))).toEqual([7])
  const half: Segments = {
    ...warn,
    content: [
      [5, 6],
      [8, 10],
    ],
  }
  expect(told(candidate(fear, 0.2, true), candidate(half, 0.5))).toEqual([1, 7])
})

test('what is only called so is nobody’s', () => {
  const text = 'The so-called “corridor of hope” opened in May.'
  const named: Segments = { source: [], cue: [[1, 2]], content: [[2, 7]] }
  const syntax = createSyntax(analyse(text), new Map())
  expect(chooseFrames([candidate(named, 0.9)], syntax)).toEqual([])
})
