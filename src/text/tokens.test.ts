import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from './tokens.ts'

/** Any string at all, halves of pairs included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units))

function wordsOf(text: string): string[] {
  const { starts, ends } = tokenise(text)
  return Array.from(starts, (start, token) => text.slice(start, ends[token]))
}

describe('tokenise', () => {
  it.each([
    ['The envoy spoke.', ['The', 'envoy', 'spoke', '.']],
    ["Freedonia's minister", ['Freedonia', "'s", 'minister']],
    ["We don’t, can't and won't", ['We', 'do', 'n’t', ',', 'ca', "n't", 'and', 'wo', "n't"]],
    ["They'll say we've; I'd", ['They', "'ll", 'say', 'we', "'ve", ';', 'I', "'d"]],
    ['It cannot last', ['It', 'can', 'not', 'last']],
    ['O’Hara met D’Angelo', ['O’Hara', 'met', 'D’Angelo']],
    ["the generals' plan", ['the', 'generals', "'", 'plan']],
    ["in the '90s and ’16", ['in', 'the', "'90s", 'and', '’16']],
  ])('splits clitics and keeps names: %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it.each([
    ['"Yes," she said', ['"', 'Yes', ',', '"', 'she', 'said']],
    ['“Yes,” she said', ['“', 'Yes', ',', '”', 'she', 'said']],
    ["``Yes,'' she said", ['``', 'Yes', ',', "''", 'she', 'said']],
    ['‘Yes’, she said', ['‘', 'Yes', '’', ',', 'she', 'said']],
    ['«Yes», she said', ['«', 'Yes', '»', ',', 'she', 'said']],
    ['„Yes“, she said', ['„', 'Yes', '“', ',', 'she', 'said']],
    ['“I heard ‘no.’”', ['“', 'I', 'heard', '‘', 'no', '.', '’', '”']],
  ])('lets quotation marks stand alone: %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it.each([
    ['Mr. Low of the U.S. left', ['Mr.', 'Low', 'of', 'the', 'U.S.', 'left']],
    ['at 5 p.m. on Jan. 3', ['at', '5', 'p.m.', 'on', 'Jan.', '3']],
    ['J. Low, Ph.D., and Gen. Kerr', ['J.', 'Low', ',', 'Ph.D.', ',', 'and', 'Gen.', 'Kerr']],
    ['a U.S.-led plan', ['a', 'U.S.-led', 'plan']],
    ['It was I. No. 5 won; no. It', 'It was I . No. 5 won ; no . It'.split(' ')],
    ['lost a space.Then went', ['lost', 'a', 'space', '.', 'Then', 'went']],
  ])('gives abbreviations their period, and no other word: %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it.each([
    ['$1.5bn, 1,250 and 2:30', ['$', '1.5bn', ',', '1,250', 'and', '2:30']],
    ['half-hearted—or worse – not -- so', 'half-hearted — or worse – not -- so'.split(' ')],
    ['wait... what… no . . . yes', ['wait', '...', 'what', '…', 'no', '. . .', 'yes']],
    ['see https://example.org/a?b=1, ok', ['see', 'https://example.org/a?b=1', ',', 'ok']],
    ['really?! (yes)', ['really', '?!', '(', 'yes', ')']],
    ['@sample #talks', ['@sample', '#talks']],
  ])('keeps numbers, compounds, addresses and runs of marks whole: %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it('never cuts a character in two, and keeps joined pictures together', () => {
    expect(wordsOf('ok👍🏽, 🇺🇳👨‍👩‍👧!')).toEqual(['ok', '👍🏽', ',', '🇺🇳', '👨‍👩‍👧', '!'])
    expect(wordsOf('𝐀𝐛 met 𠮷野')).toEqual(['𝐀𝐛', 'met', '𠮷野'])
    expect(wordsOf('\ud83d!')).toEqual(['\ud83d', '!'])
  })

  it('covers every character but white space, in order, whatever the string', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { count, starts, ends } = tokenise(text)
        let last = 0
        for (let token = 0; token < count; token++) {
          const [start = -1, end = -1] = [starts[token], ends[token]]
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(last, start)).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('agrees with words of letters, digits and inner apostrophes on where words begin', () => {
    const pieces = fc.constantFrom('Ann', "isn't", '’', '“', '.', ' ', '-', 'U.S.', '5', '😀', '\n')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        const { starts } = tokenise(text)
        for (const start of starts) {
          const inside = /[\p{L}\p{N}]/u
          const cut = inside.test(text.charAt(start - 1)) && inside.test(text.charAt(start))
          if (cut) expect(text.slice(start)).toMatch(/^(?:n['’]t|not)/i)
        }
      }),
    )
  })
})
