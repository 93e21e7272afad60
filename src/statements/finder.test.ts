import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InvalidInput } from '../errors.ts'
import type { Span } from '../text/span.ts'
import { createFinder } from './finder.ts'
import { loadFinder } from './load-finder.ts'

const find = loadFinder()

function read(text: string) {
  const words = (spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end))
  return find(text, [[0, text.length]]).map(({ source, cue, content, kind, cueClass }) => ({
    ...{ source: words(source), cue: words(cue), content: words(content) },
    ...{ kind, cueClass },
  }))
}

describe('a finder links who, the cue and what', () => {
  test('of quoted words before the verb', () => {
    expect(
      read('“The offer is fair and we will sign it,” the minister said on Monday.'),
    ).toMatchObject([
      {
        source: ['the minister'],
        content: ['“The offer is fair and we will sign it,”'],
        kind: 'direct',
        cueClass: 'speech',
      },
    ])
  })

  test('of reported words after it', () => {
    expect(read('The ministry said that the talks would go on in spring.')).toMatchObject([
      {
        source: ['The ministry'],
        cue: ['said'],
        content: ['that the talks would go on in spring'],
        kind: 'indirect',
      },
    ])
  })

  test('of quoted words that the cue breaks in two', () => {
    const [statement] = read('“We are ready,” said the envoy. “But we will not wait for ever.”')
    expect(statement?.content).toEqual(['“We are ready,”', '“But we will not wait for ever.”'])
  })

  test.each(['"', '“ ”', '« »', '» «', '„ “', "''"])(
    'whatever the quotation marks: %s',
    (marks) => {
      const [open = '', close = open] = marks.split(' ')
      const [statement] = read(
        `${open}The treaty must be signed this year,${close} the envoy said.`,
      )
      expect(statement?.source).toEqual(['the envoy'])
      expect(statement?.content.join('')).toContain('The treaty must be signed this year')
    },
  )

  test('of speech behind dashes, each paragraph another speaker’s', () => {
    const [minister, reporter] = read(
      '— We are ready, — the minister said. — We will not wait.\n\n— For how long? — a reporter asked.',
    )
    expect(minister).toMatchObject({
      source: ['the minister'],
      content: ['We are ready,', 'We will not wait.'],
      kind: 'direct',
    })
    expect(reporter).toMatchObject({ source: ['a reporter'], content: ['For how long?'] })
  })

  test('of « quotations » as of “these”', () => {
    expect(
      read('« We are not against it, » the minister noted, adding that Russia needs it too.'),
    ).toMatchObject([
      { cue: ['noted'], content: ['« We are not against it, »'], kind: 'direct' },
      { cue: ['adding'], content: ['that Russia needs it too'] },
    ])
  })

  test('of an interview’s turns, as direct as quotations', () => {
    expect(read('Q: Will the truce hold?\n\nA: It will. You have our word.')).toMatchObject([
      { source: ['Q'], content: ['Will the truce hold?'], kind: 'direct' },
      { source: ['A'], cue: [':'], content: ['It will. You have our word'] },
    ])
  })

  test('of a wish, with its class', () => {
    expect(read('The president opposes the new sanctions against the company.')[0]).toMatchObject({
      source: ['The president'],
      cueClass: 'attitude',
    })
  })
})

describe('any string is accepted', () => {
  const pieces = fc.constantFrom(
    ...[
      '“',
      '”',
      '"',
      "'",
      '’',
      '«',
      '»',
      '„',
      '``',
      "''",
      '—',
      ' - ',
      ':',
      '. ',
      ', ',
      '\n',
      '\n\n',
      '\n— ',
      '\n—',
      ', — ',
      '\nQ: ',
      '\nMR. ITO: ',
      ':\n\n',
    ],
    ...[
      'said',
      ' he said ',
      'Mr. Ito',
      'that',
      ' the talks ',
      '…',
      '😀',
      '\ud800',
      '(',
      ')',
      '\u0000',
    ],
  )
  const prose = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }).map((p) => p.join(' '))

  test('and every span lies within one span of the body', () => {
    fc.assert(
      fc.property(prose, fc.nat(), fc.nat(), (text, a, b) => {
        const cut = Math.min(a % (text.length + 1), b % (text.length + 1))
        const next = Math.max(a % (text.length + 1), b % (text.length + 1))
        const body: Span[] = [
          [0, cut],
          [next, text.length],
        ]
        for (const { source, cue, content, confidence } of find(text, body)) {
          expect(cue.length * content.length).toBeGreaterThan(0)
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
          for (const [start, end] of [...source, ...cue, ...content])
            expect(body.some(([from, to]) => from <= start && start < end && end <= to)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('and read the same way each time', () => {
    const text = 'The envoy warned that “no deal” was near. Talks, she added, would go on.'
    expect(read(text)).toEqual(read(text))
  })

  test('and nothing is found where nobody says anything', () => {
    expect(read('')).toEqual([])
    expect(read('The river is long and cold.')).toEqual([])
  })
})

test('a damaged model is refused with a sentence', () => {
  const analyse = () => {
    throw new Error('not reached')
  }
  expect(() => createFinder(analyse, new Uint8Array(100))).toThrow(InvalidInput)
})
