import { describe, expect, it } from 'vitest'
import { PhraseError, parsePhrase } from './phrase.ts'
import { indexPhrases } from './phrase-index.ts'
import { wordsOf } from './words.ts'

const classes = (name: string) =>
  name === 'fish' ? parsePhrase('cod|herring', () => undefined) : undefined

/** The words that a phrase matches in a text. */
function found(phrase: string, text: string): readonly string[] {
  const find = indexPhrases([{ pattern: parsePhrase(phrase, classes), value: phrase }])
  const words = wordsOf(text)
  return find(words).map(({ start, end }) => text.slice(words.starts[start], words.ends[end - 1]))
}

describe('a phrase', () => {
  it.each([
    ['any form of a word', 'join NATO', 'joining Nato', ['joining Nato']],
    [
      'articles and possessives in between',
      'lift sanction',
      'lifting all the sanctions',
      ['lifting all the sanctions'],
    ],
    [
      'alternatives',
      '(freeze|halt) trade',
      'trade halted, then a halt to trade: halt trade',
      ['halt trade'],
    ],
    ['words that may be absent', 'peace (and quiet)? talks', 'peace talks', ['peace talks']],
    ['a beginning', 'demilitari* zone', 'a demilitarised zone', ['demilitarised zone']],
    ['a form as it stands', '=provided that', 'provide that, provided that', ['provided that']],
    ['a word class', 'catch <fish>', 'caught nothing, catching herring', ['catching herring']],
    [
      'a gap of at most four words',
      'troops ... Ukraine',
      'troops from many lands in Ukraine',
      ['troops from many lands in Ukraine'],
    ],
    ['a gap as long as it says', 'troops ...1 Ukraine', 'troops from lands in Ukraine', []],
    [
      'groups in any order',
      'guarantee & Istanbul',
      'the Istanbul text had guarantees',
      ['Istanbul text had guarantees'],
    ],
    [
      'hyphens and quotation marks as they come',
      'Article 5 like',
      '“Article 5-like” cover',
      ['Article 5-like'],
    ],
    ['the country, not the pronoun', 'US troops', 'give us troops; U.S. troops', ['U.S. troops']],
  ])('matches %s', (_, phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected)
  })

  it('never reaches over the end of a sentence or into another clause', () => {
    expect(found('troops ... Ukraine', 'They sent troops. Ukraine waited')).toEqual([])
    expect(found('troops ... Ukraine', 'no troops, but Ukraine waited')).toEqual([])
  })

  it.each(['', '(a', 'a)', 'a ...', '... a', 'a*', '<nets>', '()', 'a & b & c & d', '%'])(
    'that cannot be read is refused: %s',
    (phrase) => {
      expect(() => parsePhrase(phrase, classes)).toThrow(PhraseError)
    },
  )
})
