import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createAnalyser } from '../../text/analyse.ts'
import { createSyntax } from './syntax.ts'

const analyse = createAnalyser(readFileSync(new URL('../../../models/text.bin', import.meta.url)))

it('is the same whatever was read before', () => {
  const cache: Parameters<typeof createSyntax>[1] = new Map()
  const earlier = 'On March 9, 1987, 48 of the 365 guests’ rooms — the 2nd ‘wing — were let.'
  const text =
    "In 2031 the minister said 350 people, 12 of them the guests' own – the 7th 'wing' – had left."
  createSyntax(analyse(earlier), cache)
  expect(createSyntax(analyse(text), cache)).toEqual(createSyntax(analyse(text), new Map()))
})
