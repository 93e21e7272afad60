import { expect, test } from 'vitest'
import { LEXICON, senseOf } from './cue-lexicon.ts'
import { hashString } from './hash.ts'

const words = Object.values(LEXICON).flatMap((group) => group.split(' '))

test('a word stands in one group only', () => {
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
})

test('words of one group look the same, others do not', () => {
  const sense = (lemma: string) => senseOf(hashString(lemma))
  expect(sense('purport')).toBe(sense('claim'))
  expect(sense('purport')).not.toBe(sense('denounce'))
  expect(sense('table')).toBe(0)
})
