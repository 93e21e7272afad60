import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markBody } from './body.ts'

/** A paragraph that is nothing but prose. */
const PROSE =
  'The envoy told reporters in Geneva that a guarantee might be acceptable if it were put in writing. He left soon after.'

/** The boilerplate of a text as "kind: words", in order. */
function boilerplateOf(text: string): readonly string[] {
  return markBody(text).boilerplate.map(({ span, kind }) => `${kind}: ${text.slice(...span)}`)
}

function bodyOf(text: string): readonly string[] {
  return markBody(text).body.map((span) => text.slice(...span))
}

describe('the header block', () => {
  const text = `Outlet: Example Wire\nPublished: 3 April 2025\nTitle: Envoy: talks go on\nAuthor: A. Writer\nURL: https://wire.example/1\n\n${PROSE}`

  it('gives the metadata and is no prose', () => {
    expect(markBody(text)).toMatchObject({
      outlet: 'Example Wire',
      published: '2025-04-03',
      title: 'Envoy: talks go on',
      author: 'A. Writer',
      url: 'https://wire.example/1',
    })
    expect(bodyOf(text)).toEqual([PROSE])
  })

  it('is only what stands at the top', () => {
    expect(bodyOf(`${PROSE}\nTitle: of the treaty`)).toEqual([`${PROSE}\nTitle: of the treaty`])
  })
})

describe('what a page puts around an article is marked', () => {
  it.each([
    ['breadcrumb', 'Home » World » Europe'],
    ['breadcrumb', 'News > World > Talks'],
    ['navigation', 'Share this article'],
    ['navigation', 'ADVERTISEMENT'],
    ['navigation', '© 2025 Example Wire. All rights reserved.'],
    ['byline', 'By Jane Sample and John Sample, Example Wire'],
    ['byline', 'Updated: April 3, 2025 10:15 GMT'],
    ['caption', 'Photo: Example Wire'],
    ['caption', 'The envoy arrives at the hotel. (AP Photo/Jane Sample)'],
    ['promotion', 'Subscribe to our newsletter.'],
    ['promotion', 'Follow us on Telegram'],
    ['related', 'Read also: Talks in Geneva to resume'],
    ['translation-credit', 'Translated by Jane Sample'],
    ['reprint-credit', 'This article was originally published by The Sample Courier.'],
  ])('as %s: %s', (kind, line) => {
    const text = `${line}\n${PROSE}\n${PROSE}`
    expect(boilerplateOf(text)).toEqual([`${kind}: ${line}`])
    expect(bodyOf(text)).toEqual([`${PROSE}\n${PROSE}`])
  })

  it.each([
    'By Friday the talks had stalled.',
    'Source: the foreign minister on Facebook',
    'Source: Office of the President, citing the envoy',
    'Photographs of the site were shown to the delegates.',
    'The post of envoy has been vacant since May.',
    'More than half of the delegates left.',
    'Follow the money, he told the delegates.',
    'He said: “Share this burden.”',
    'The treaty was translated by both sides and signed.',
    'Source after source named a price < 3 and > 2.',
  ])('but prose stays prose: %s', (line) => {
    expect(boilerplateOf(`${PROSE}\n${line}\n${PROSE}`)).toEqual([])
  })

  it('with the list of other articles under its heading, until prose begins again', () => {
    const text = `${PROSE}\nRELATED ARTICLES\nTalks to resume in May\nEnvoy: “no deal yet”\n${PROSE}`
    expect(bodyOf(text)).toEqual([PROSE, PROSE])
  })

  it('with a list of short sentences when nothing else follows', () => {
    const text = `${PROSE}\nMost read\nTalks resume in May.\nThe envoy is back.`
    expect(bodyOf(text)).toEqual([PROSE])
  })

  it('stray tags alone, with the words around them left in the body', () => {
    const text = `<p>${PROSE}</p>\n<p>He <b>ruled out</b> more.</p>`
    expect(bodyOf(text)).toEqual([PROSE, 'He', 'ruled out', 'more.'])
  })

  it('scripts with what they hold', () => {
    expect(bodyOf(`${PROSE}\n<script>\nvar said = 1\n</script>`)).toEqual([PROSE])
  })

  it('a caption that a crawler left in its tags', () => {
    const text = `${PROSE}\n${PROSE}\n${PROSE}\n<p>The red hall of the hotel in Geneva</p>`
    expect(boilerplateOf(text)).toEqual(['caption: <p>The red hall of the hotel in Geneva</p>'])
  })

  it('credits glued to the last sentence', () => {
    const credit = 'The post Talks. “Go on” appeared first on Sample Courier.'
    expect(bodyOf(`${PROSE} ${credit}`)).toEqual([PROSE])
    expect(bodyOf(`${PROSE} (Reporting by J. Sample; Editing by K. Sample)`)).toEqual([PROSE])
    expect(bodyOf(`${PROSE} Machine translation from Russian.`)).toEqual([PROSE])
  })
})

describe('what the text says of itself', () => {
  it.each([
    [{ reprintedFrom: 'Sample Courier' }, 'The post Talks appeared first on Sample Courier.'],
    [{ reprintedFrom: 'courier.example' }, 'Originally published on courier.example, 3 April.'],
    [{ reprintedFrom: 'The Sample Courier' }, 'Republished from The Sample Courier under licence.'],
    [{ translatedBy: 'Jane Sample' }, 'Translated from Russian by Jane Sample.'],
    [{ translatedBy: 'machine' }, 'Machine translation from Russian'],
    [{ author: 'Jane Sample', published: '2025-04-03' }, 'By Jane Sample\nApril 3, 2025'],
  ])('%o', (metadata, line) => {
    expect(markBody(`${PROSE}\n${line}`)).toMatchObject(metadata)
  })

  it('takes a first line that is no sentence for the headline, and leaves it in the body', () => {
    const text = `Envoy ends talks in Geneva\n\n${PROSE}`
    expect(markBody(text).title).toBe('Envoy ends talks in Geneva')
    expect(bodyOf(text)).toEqual([text])
    expect(markBody(`${PROSE}\n\n${PROSE}`)).not.toHaveProperty('title')
  })

  it('takes the agency of the dateline for the outlet', () => {
    const text = `GENEVA, 3 April 2025 (Example Wire) — ${PROSE}`
    expect(markBody(text)).toMatchObject({ outlet: 'Example Wire', published: '2025-04-03' })
    expect(bodyOf(text)).toEqual([text])
  })

  it('takes the agency of the dateline on the page of another outlet for the origin', () => {
    const article = (outlet: string) => `Outlet: ${outlet}\n\nGENEVA (EW) — ${PROSE}`
    expect(markBody(article('Sample Courier'))).toMatchObject({ reprintedFrom: 'EW' })
    expect(markBody(article('The Example Wire'))).not.toHaveProperty('reprintedFrom')
  })
})

describe('of any string', () => {
  const pieces = fc.constantFrom(
    PROSE,
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '<p>',
    '</p>',
    '<script>',
    '<!--',
    '-->',
    '<a href="',
    '>',
    'Title: x',
    'Related articles',
    'The post ',
    'appeared first on ',
    'Sample Courier.',
    ' » ',
    'Home',
    '(AP Photo/X)',
    'By Jane',
    'Translated by ',
    '\u2028',
    '“',
    '”',
    '.',
    '😀',
    '\ud800',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((p) => p.join('')),
  )

  it('body and boilerplate are in order, do not overlap, and cover all but white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { body, boilerplate } = markBody(text)
        const spans = [...body, ...boilerplate.map(({ span }) => span)]
        let end = 0
        for (const span of spans.sort((a, b) => a[0] - b[0])) {
          expect(text.slice(end, span[0]).trim()).toBe('')
          expect(span[0]).toBeGreaterThanOrEqual(end)
          expect(span[1]).toBeGreaterThan(span[0])
          end = span[1]
        }
        expect(text.slice(end).trim()).toBe('')
      }),
      { numRuns: 500 },
    )
  })
})
