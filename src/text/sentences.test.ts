import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from './sentences.ts'
import { tokenise } from './tokens.ts'

/** Any string at all, halves of pairs included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units))

function sentencesOf(text: string): string[] {
  const tokens = tokenise(text)
  const { count, firstTokens } = splitSentences(text, tokens)
  return Array.from({ length: count }, (_, s) =>
    text.slice(tokens.starts[firstTokens[s] ?? 0], tokens.ends[(firstTokens[s + 1] ?? 0) - 1]),
  )
}

describe('splitSentences', () => {
  it.each([
    ['Talks began.', 'They ended.'],
    ['Mr. Low and Gen. J. Kerr of the U.S. Treasury met at 5 p.m. in Jan. 2030.', 'It rained.'],
    ['He lives in the U.S.', 'The talks go on.'],
    ['“We agree.”', 'She left.'],
    ['"We agree."', '"So do we."'],
    ["``We agree.''", 'She left.'],
    ['(They had met before.)', 'Nothing came of it.'],
    ['“Why now?” he asked, smiling.', 'Nobody knew.'],
    ['“Never!” the crowd shouted.', '“Never again!”', 'Then it went home.'],
    ['“I do not … know,” he said.', 'He paused.'],
    ['Some 2.5 percent, or no. 5 of e.g. Vt., Low et al. said, refused.', 'That was all.'],
  ])('%s | %s', (...sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences)
  })

  it('ends headlines and list items at the line, though they have no full stop', () => {
    const text =
      'Envoys meet in the capital\n\nThe talks opened on Monday.\nNobody spoke\nAll left.'
    expect(sentencesOf(text)).toEqual([
      'Envoys meet in the capital',
      'The talks opened on Monday.',
      'Nobody spoke',
      'All left.',
    ])
  })

  it('reads on over lines that are broken for width', () => {
    const text = [
      'The delegations of both states came back to the table late on',
      'Sunday, after a night in which neither had said anything that the',
      'Other side could use, and went on talking until the next morning',
      'came. Then they left.',
    ].join('\n')
    expect(sentencesOf(text)).toHaveLength(2)
  })

  it('opens a quotation in the sentence that follows, also after a space that should not be', () => {
    expect(sentencesOf('He left." We stay. " She nodded.')).toEqual([
      'He left."',
      'We stay. "',
      'She nodded.',
    ])
  })

  it('tells paragraphs', () => {
    const text = 'One. Two.\n\nThree.\nFour.'
    const { paragraphs } = splitSentences(text, tokenise(text))
    expect([...paragraphs]).toEqual([0, 2, 3, 4])
  })

  it('deals every token to one sentence, in order, whatever the string', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenise(text)
        const { count, firstTokens, paragraphs } = splitSentences(text, tokens)
        expect(firstTokens).toHaveLength(count + 1)
        expect(firstTokens[count]).toBe(tokens.count)
        expect([...firstTokens]).toEqual([...new Set(firstTokens)].sort((a, b) => a - b))
        expect(paragraphs.at(-1)).toBe(count)
      }),
    )
  })
})
