import { createRequire } from 'node:module'
import { UnreadableDocument } from '../errors.ts'
import { type PageMetadata, readPageMetadata } from './html-metadata.ts'
import { type HtmlText, htmlText } from './html-text.ts'

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
  const page = parsePage(html)
  const metadata = readPageMetadata(page)
  const found = mainText(page, metadata)
  if (proseLength(found.text) >= SHORTEST_ARTICLE) return { ...found, metadata }
  const repeated = metadata.articleBody ?? ''
  if (proseLength(repeated) >= SHORTEST_ARTICLE) return { text: repeated, captions: [], metadata }
  throw new UnreadableDocument(`${path} is an HTML page without an article in it.`)
}

/** Loaded with the first page: the parser takes as long to load as to read a hundred articles. */
function parsePage(html: string): Document {
  const { parseHTML }: typeof import('linkedom') = load('linkedom')
  return parseHTML(html).document
}

function mainText(page: Document, metadata: PageMetadata): HtmlText {
  const { Readability }: typeof import('@mozilla/readability') = load('@mozilla/readability')
  const reader = new Readability<Node>(page, { charThreshold: 250, serializer: (node) => node })
  const content = reader.parse()?.content
  return content ? htmlText(content, metadata.title) : { text: '', captions: [] }
}

/** Characters in paragraphs that hold a sentence. */
function proseLength(text: string): number {
  return text
    .split(/\n+/)
    .filter((line) => line.length > 60 && /[.!?…。]["”’)]?(?:\s|$)/.test(line))
    .reduce((sum, line) => sum + line.length, 0)
}
