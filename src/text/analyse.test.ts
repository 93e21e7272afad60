import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InvalidInput } from '../errors.ts'
import { createAnalyser } from './analyse.ts'
import { RELATIONS, TAGS } from './labels.ts'

const analyse = createAnalyser(readFileSync('models/text.bin'))

/** Any string at all, halves of pairs included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units))

/** Each token as `form/tag/lemma relation(head)`. */
function read(text: string): string[] {
  const { tokens, tags, heads, relations, lemma } = analyse(text)
  const word = (token: number) =>
    token < 0 ? '' : text.slice(tokens.starts[token], tokens.ends[token])
  return Array.from(tags, (tag, token) => {
    const relation = RELATIONS[relations[token] ?? 0]
    return `${word(token)}/${TAGS[tag]}/${lemma(token)} ${relation}(${word(heads[token] ?? -1)})`
  })
}

describe('createAnalyser', () => {
  it('finds tags, lemmas and heads: the source is the subject of the cue, the content its clause', () => {
    expect(read('The minister said that her government rejects foreign weapons.')).toEqual([
      'The/DT/the det(minister)',
      'minister/NN/minister nsubj(said)',
      'said/VBD/say root()',
      'that/IN/that mark(rejects)',
      'her/PRP$/she nmod:poss(government)',
      'government/NN/government nsubj(rejects)',
      'rejects/VBZ/reject ccomp(said)',
      'foreign/JJ/foreign amod(weapons)',
      'weapons/NNS/weapon dobj(rejects)',
      '././. punct(said)',
    ])
  })

  it('hangs a quotation from the cue behind it', () => {
    const found = read('“We will never sign this treaty,” the president told reporters.')
    expect(found).toContain('sign/VB/sign ccomp(told)')
    expect(found).toContain('president/NN/president nsubj(told)')
    expect(found).toContain('told/VBD/tell root()')
  })

  it('gives each sentence one tree, whose heads lie in it and lead to its root', () => {
    const pieces = fc.constantFrom(
      'Ann',
      'said',
      'no',
      ',',
      '“',
      '”',
      '.',
      'the',
      'talks',
      '\n\n',
      '😀',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const { sentences, heads } = analyse(parts.join(' '))
        for (let s = 0; s < sentences.count; s++) {
          const first = sentences.firstTokens[s] ?? 0
          const end = sentences.firstTokens[s + 1] ?? 0
          const own = heads.subarray(first, end)
          expect(own.filter((head) => head < 0)).toHaveLength(1)
          expect(own.every((head) => head < 0 || (head >= first && head < end))).toBe(true)
          for (let token = first; token < end; token++)
            expect(depth(heads, token)).toBeLessThan(end)
        }
      }),
    )
  })

  it('accepts any string', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, tags, lemma } = analyse(text)
        expect(tags).toHaveLength(tokens.count)
        for (let token = 0; token < tokens.count; token++) expect(lemma(token)).not.toBe('')
      }),
    )
  })

  it('refuses bytes that are no model, and a model cut short', () => {
    expect(() => createAnalyser(new Uint8Array(100))).toThrow(InvalidInput)
    const cut = readFileSync('models/text.bin').subarray(0, 1000)
    expect(() => createAnalyser(cut)).toThrow(/ends early/)
  })
})

/** Steps to the root; more than there are tokens when heads run in a circle. */
function depth(heads: Int32Array, token: number): number {
  let steps = 0
  for (let at = token; at >= 0 && steps <= heads.length; at = heads[at] ?? -1) steps++
  return steps - 1
}
