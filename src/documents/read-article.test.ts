import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnreadableDocument } from '../errors.ts'
import { readArticle } from './read-article.ts'

const PROSE =
  'The envoy said on Thursday that “a guarantee” might be acceptable to the other side if it were put in writing by all of them.'
const bytes = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}
const read = (text: string, path = 'article.txt') => readArticle(bytes(text), path)

describe('a plain text', () => {
  it('is kept as it stands, with its metadata beside it', () => {
    const text = `Outlet: Example Wire\nPublished: 2025-04-03\n\n${PROSE}\r\n`
    expect(read(text)).toMatchObject({
      path: 'article.txt',
      format: 'text',
      text,
      outlet: 'Example Wire',
      published: '2025-04-03',
      language: 'en',
    })
  })

  it('has an id that tells path and words apart', () => {
    const ids = [read(PROSE), read(PROSE, 'b.txt'), read(`${PROSE} More.`)].map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
    expect(read(PROSE).id).toBe(ids[0])
  })

  it('in another language is kept and not read, with the reason', () => {
    const text =
      'Le ministre a dit mercredi que les garanties de sécurité seraient discutées à Genève avec tous.'
    expect(read(text)).toMatchObject({
      language: 'fr',
      notRead: 'It is written in French, and only English is read.',
    })
  })
})

describe('an encoding', () => {
  it.each([
    ['UTF-8 with a mark', bytes(`\ufeff${PROSE}`)],
    ['UTF-16 little-endian with a mark', utf16(`\ufeff${PROSE}`, true)],
    ['UTF-16 big-endian with a mark', utf16(`\ufeff${PROSE}`, false)],
    ['UTF-16 little-endian without a mark', utf16(PROSE, true)],
    ['UTF-16 big-endian without a mark', utf16(PROSE, false)],
    [
      'windows-1252',
      Uint8Array.from(PROSE, (c) => ({ '“': 0x93, '”': 0x94 })[c] ?? c.charCodeAt(0)),
    ],
  ])('is told from the bytes: %s', (_, file) => {
    expect(readArticle(file, 'article.txt').text).toBe(PROSE)
  })

  it('is the one an HTML page declares', () => {
    const page = `<html><head><meta charset="windows-1251"></head><body><p>${PROSE} ${PROSE}</p><p>\u00cc\u00e8\u00f0 (peace) is the word that the envoy used twice in his speech.</p></body></html>`
    const file = Uint8Array.from(page.replace(/[“”]/g, '"'), (c) => c.charCodeAt(0))
    expect(readArticle(file, 'page.html').text).toContain('Мир (peace)')
  })
})

describe('an HTML page', () => {
  const page = (body: string, head = '') =>
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
  const article = `<article><h1>Envoy ends talks</h1><p>${PROSE}</p><p>${PROSE} He left.</p></article>`

  it('becomes text of our own making: the headline, then paragraphs parted by a blank line', () => {
    const menu = '<nav><a href="/">Home</a></nav><ul><li><a href="/1">Another story</a></li></ul>'
    const { text, format } = read(page(menu + article, '<title>Envoy ends talks</title>'), 'a.html')
    expect(format).toBe('html')
    expect(text).toBe(`Envoy ends talks\n\n${PROSE}\n\n${PROSE} He left.`)
  })

  it('gives what it says of itself in JSON-LD', () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'Site' },
        {
          '@type': ['NewsArticle'],
          headline: 'Talks end',
          author: [{ name: 'Jane Sample' }, { name: 'John Sample' }],
          publisher: { name: 'Example Wire' },
          datePublished: '2025-04-03T10:00:00+02:00',
        },
      ],
    }
    const script = `<script type="application/ld+json">${JSON.stringify(data)}</script>`
    expect(read(page(article, script), 'a.html')).toMatchObject({
      title: 'Talks end',
      author: 'Jane Sample, John Sample',
      outlet: 'Example Wire',
      published: '2025-04-03',
    })
  })

  it('gives what it says of itself in meta tags, and passes over a broken script', () => {
    const head = `<script type="application/ld+json">{"@type":</script>
      <meta property="og:title" content="Talks end"><meta name="author" content="Jane Sample">
      <meta property="og:site_name" content="Example Wire">
      <meta property="article:published_time" content="2025-04-03T10:00:00Z">
      <link rel="canonical" href="https://wire.example/talks">`
    expect(read(page(article, head), 'a.html')).toMatchObject({
      title: 'Talks end',
      author: 'Jane Sample',
      outlet: 'Example Wire',
      published: '2025-04-03',
      url: 'https://wire.example/talks',
    })
  })

  it('keeps captions apart from the prose', () => {
    const figure = '<figure><img src="x"><figcaption>The envoy in the hall</figcaption></figure>'
    const { text, boilerplate } = read(page(article.replace('<p>', `${figure}<p>`)), 'a.html')
    expect(boilerplate.map(({ span, kind }) => [kind, text.slice(...span)])).toEqual([
      ['caption', 'The envoy in the hall'],
    ])
  })

  it('runs and keeps no script, not even in a title', () => {
    const title = '<title>Talks <script>throw Error()</script>end</title>'
    const script = '<script>document.body.innerHTML = "gone"</script>'
    const { text } = read(
      page(article.replace('Envoy ends', '<script>1</script>Envoy ends') + script, title),
      'a.html',
    )
    expect(text).toContain(PROSE)
    expect(text).not.toContain('gone')
  })
})

describe('what cannot be read is refused in one sentence', () => {
  it.each([
    ['article.txt is empty: it holds no text.', bytes(' \n')],
    ['article.txt is empty: it holds no text.', new Uint8Array()],
    [
      'article.txt holds a PDF, not text; give the article as plain text or HTML.',
      bytes('%PDF-1.7'),
    ],
    [
      'article.txt holds binary data, not text; give the article as plain text or HTML.',
      Uint8Array.from({ length: 999 }, (_, at) => at % 7),
    ],
    ['article.txt has 50.0 MB; an article may have at most 10 MB.', new Uint8Array(50_000_000)],
    [
      'article.txt is not valid UTF-8 text; save it as UTF-8 and add it again.',
      Uint8Array.from([...bytes(PROSE), 0xff, 0xfe, 0xc3, 0x28]),
    ],
    [
      'article.txt, line 2: Published is "the day after", which is not a day; write it as YYYY-MM-DD, such as 2025-04-03.',
      bytes(`Outlet: Example Wire\nPublished: the day after\n\n${PROSE}`),
    ],
    ['article.txt holds no article: nothing in it is prose.', bytes('Title: Talks\n\nShare this')],
    ['article.txt is an HTML page without an article in it.', bytes('<html><a href=/>Home</a>')],
  ])('%s', (sentence, file) => {
    expect(() => readArticle(file, 'article.txt')).toThrow(new UnreadableDocument(sentence))
  })
})

describe('of any bytes', () => {
  const tags = fc.constantFrom(
    '<div>',
    '</div>',
    '<p>',
    '</p>',
    '<a href=x>',
    '</a>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<table>',
    '<td>',
    '<br>',
    '<svg>',
    '<title>',
    '<meta charset=x>',
    '<figure><figcaption>',
    '<',
    '&amp;',
    PROSE,
    '<html lang="">',
    '<body>',
    '</body>',
    '</html>',
    '<template>',
    '<base href=x>',
    '<link rel=canonical href="http://[">',
    '<script type="application/ld+json">[null,{"@type":"NewsArticle"}]</script>',
  )
  const page = fc.array(tags, { maxLength: 30 }).map((parts) => bytes(parts.join('')))
  const file = fc.oneof(fc.uint8Array(), fc.string({ unit: 'binary' }).map(bytes), page)

  it('reads them or refuses them, and every span lies within the text', () => {
    fc.assert(
      fc.property(file, fc.constantFrom('a.txt', 'a.html'), (content, path) => {
        try {
          const { text, body } = readArticle(content, path)
          for (const [start, end] of body) expect(text.slice(start, end).length).toBe(end - start)
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableDocument)
        }
      }),
      { numRuns: 500 },
    )
  })
})
