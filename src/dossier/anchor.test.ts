import { expect, test } from 'vitest'
import { findAnchored } from './anchor.ts'

const anchor = { quote: 'the border will stay open to grain', source: 'The minister', cue: 'said' }

test('the same words are found again whatever their case and punctuation', () => {
  const same = { ...anchor, quote: 'The border will stay open, to grain' }
  expect(findAnchored(anchor, [{ ...anchor, quote: 'the port is closed' }, same])).toBe(same)
})

test('of two statements with the same words the one with the same source is meant', () => {
  const other = { ...anchor, source: 'A driver' }
  expect(findAnchored(anchor, [other, anchor])).toBe(anchor)
})

test('a negation makes it another statement', () => {
  const denied = { ...anchor, quote: 'the border will not stay open to grain' }
  expect(findAnchored(anchor, [denied])).toBeUndefined()
})
