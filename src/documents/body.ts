import type { Span } from '../text/span.ts'
import { isoDay } from './dates.ts'
import { headerValue, readHeaderBlock } from './header-block.ts'
import type { Boilerplate } from './source-document.ts'

/** What a plain text says of itself: where its own prose is, and what stands around it. */
export interface MarkedBody {
  /** The article's own prose, in order, without overlaps, trimmed of white space. */
  readonly body: readonly Span[]
  /** Everything else that is not white space, in order. */
  readonly boilerplate: readonly Boilerplate[]
  readonly outlet?: string
  readonly published?: string
  readonly title?: string
  readonly author?: string
  readonly url?: string
  readonly reprintedFrom?: string
  readonly translatedBy?: string
}

/** Marks what of a plain text is not the article's own prose; nothing is cut. Total: never throws. */
export function markBody(text: string): MarkedBody {
  const header = readHeaderBlock(text)
  const boilerplate = header.map(({ span }) => ({ span, kind: 'header' as const }))
  const published = isoDay(headerValue(header, 'published')?.value ?? '')
  const outlet = headerValue(header, 'outlet')?.value
  const title = headerValue(header, 'title')?.value
  const author = headerValue(header, 'author')?.value
  const url = headerValue(header, 'url')?.value
  return {
    body: bodyBetween(text, boilerplate),
    boilerplate,
    ...(outlet && { outlet }),
    ...(published && { published }),
    ...(title && { title }),
    ...(author && { author }),
    ...(url && { url }),
  }
}

/** What lies between the boilerplate, without the white space around it. */
function bodyBetween(text: string, boilerplate: readonly Boilerplate[]): readonly Span[] {
  const body: Span[] = []
  let start = 0
  for (const { span } of [...boilerplate, { span: [text.length, text.length] as const }]) {
    const words = trimSpan(text, [start, span[0]])
    if (words) body.push(words)
    start = span[1]
  }
  return body
}

function trimSpan(text: string, [start, end]: Span): Span | null {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? [from, to] : null
}
