import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyser } from '../../text/analyse.ts'
import type { Stretches } from '../model/stretches.ts'
import { createSyntax, textOf } from '../model/syntax.ts'
import { withConditions } from './conditions.ts'

const analyse = createAnalyser(readFileSync(new URL('../../../models/text.bin', import.meta.url)))

/** The contents told where “The envoy said” stands before those found. */
function contentOf(text: string, content: Stretches): readonly string[] | undefined {
  const syntax = createSyntax(analyse(text), new Map())
  const segments = { source: [[0, 2]], cue: [[2, 3]], content } as const
  const [told] = withConditions([{ cue: 2, confidence: 0.9, segments }], syntax)
  return told?.segments.content.map((stretch) => textOf(stretch, syntax))
}

const SIGN = 'The envoy said Cairo would sign'

test('a condition behind what is said is part of it', () => {
  expect(contentOf(`${SIGN}, if it sat at the table as an equal.`, [[3, 6]])).toEqual([
    'Cairo would sign, if it sat at the table as an equal',
  ])
  expect(contentOf(`${SIGN} unless the port was hit, and left the room.`, [[3, 6]])).toEqual([
    'Cairo would sign unless the port was hit',
  ])
})

test('with pieces of it that were found', () => {
  const text = `${SIGN}, if it sat at the table with Amman, Doha and others.`
  expect(
    contentOf(text, [
      [3, 6],
      [15, 18],
    ]),
  ).toEqual(['Cairo would sign, if it sat at the table with Amman, Doha and others'])
})

test('what else follows is not', () => {
  expect(contentOf(`${SIGN}, while guns were heard.`, [[3, 6]])).toEqual(['Cairo would sign'])
})
