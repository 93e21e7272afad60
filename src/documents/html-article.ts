import { createRequire } from 'node:module'
import { UnreadableDocument } from '../errors.ts'
import { type PageMetadata, readPageMetadata } from './html-metadata.ts'
import { type HtmlText, htmlText } from './html-text.ts'
import { findMarkup } from './markup.ts'
import { walk } from './node-walk.ts'

export interface HtmlArticle extends HtmlText {
  readonly metadata: PageMetadata
}

/** Less prose than this, in characters, is a menu, a login or an error page. */
const SHORTEST_ARTICLE = 140

const load = createRequire(import.meta.url)

/**
 * The article of an HTML page as text of our own making, its headline first. Scripts are not run
 * and nothing is fetched. Throws UnreadableDocument when the page holds no article.
 */
export function readHtml(html: string, path: string): HtmlArticle {
  const page = parsePage(forReading(html, path))
  const metadata = readPageMetadata(page)
  const found = mainText(page, metadata)
  if (proseLength(found.text) >= SHORTEST_ARTICLE) return { ...found, metadata }
  const repeated = metadata.articleBody ?? ''
  if (proseLength(repeated) >= SHORTEST_ARTICLE) return { text: repeated, captions: [], metadata }
  throw new UnreadableDocument(`${path} is an HTML page without an article in it.`)
}

/** The parser's time grows with the square of the tags on hostile pages; news pages have 10,000. */
const MOST_TAGS = 50_000

/** The page without what no reader sees: comments, drawings, styles, and scripts that are no data. */
function forReading(html: string, path: string): string {
  const unseen = findMarkup(html, 0).filter(([start]) =>
    UNSEEN.test(html.slice(start, start + 500)),
  )
  const ends = [0, ...unseen.map(([, end]) => end)]
  const seen = ends.map((end, at) => html.slice(end, unseen[at]?.[0])).join('')
  const page = seen.replace(MISPARSED, '')
  const tags = page.split('<').length - 1
  if (tags <= MOST_TAGS) return page
  throw new UnreadableDocument(
    `${path} has ${tags} tags; the page of an article may have at most ${MOST_TAGS}.`,
  )
}

/** The parser loses its way, for ever or with an error, in declarations, templates and what follows the body. */
const MISPARSED = /<[!?][^>]*>?|<\/?template\b[^<>]*>?|<\/(?:body|html)\s*>/gi

const UNSEEN = /^<(?:!--|style|svg|script(?![^>]*application\/ld\+json))/i

/** Loaded with the first page: the parser takes as long to load as to read a hundred articles. */
function parsePage(html: string): Document {
  const { parseHTML }: typeof import('linkedom') = load('linkedom')
  const page = parseHTML(html).document
  // A fragment has whatever comes first as its root, and some have none.
  if (page.documentElement?.nodeName === 'HTML') return page
  return parseHTML(`<html><body>${html}</body></html>`).document
}

function mainText(page: Document, metadata: PageMetadata): HtmlText {
  const content = isOrdinary(page)
    ? readableContent(page)
    : page.querySelector('article, main, body')
  return content ? htmlText(content, metadata.title) : { text: '', captions: [] }
}

function readableContent(page: Document): Node | null {
  const { Readability }: typeof import('@mozilla/readability') = load('@mozilla/readability')
  const reader = new Readability<Node>(page, { charThreshold: 250, serializer: (node) => node })
  try {
    return reader.parse()?.content ?? null
  } catch (error) {
    // It stumbles over the trees of some broken pages: these are read as they stand.
    if (error instanceof TypeError) return null
    throw error
  }
}

const DEEPEST = 100
const MOST_NODES = 40_000
const MOST_ATTRIBUTES = 200

/**
 * Whether Readability can be let loose on a page: its time grows with the cube of the depth. News
 * pages nest 30 deep and have 10,000 nodes; what is far beyond is read as it stands instead.
 */
function isOrdinary(page: Document): boolean {
  let depth = 0
  let deepest = 0
  let nodes = 0
  walk(page, new Set(), {
    enter() {
      depth += 1
      nodes += 1
      deepest = Math.max(deepest, depth)
    },
    leave() {
      depth -= 1
    },
    words() {
      nodes += 1
    },
  })
  const elements = [...page.querySelectorAll('*')]
  const crowded = elements.some((e) => e.getAttributeNames().length > MOST_ATTRIBUTES)
  return deepest <= DEEPEST && nodes <= MOST_NODES && !crowded
}

/** Characters in paragraphs that hold a sentence. */
function proseLength(text: string): number {
  return text
    .split(/\n+/)
    .filter((line) => line.length > 40 && /[.!?…。]["”’)]?(?:\s|$)/.test(line))
    .reduce((sum, line) => sum + line.length, 0)
}
