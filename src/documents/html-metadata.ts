import { isoDay } from './dates.ts'
import { readLinkedData } from './json-ld.ts'

/** What an HTML page says of its article in its head; absent where it says nothing. */
export interface PageMetadata {
  readonly title: string | undefined
  readonly author: string | undefined
  readonly outlet: string | undefined
  readonly published: string | undefined
  readonly url: string | undefined
  readonly language: string | undefined
  /** The article's prose as the page repeats it for machines. */
  readonly articleBody: string | undefined
}

const DATES = [
  'article:published_time',
  'og:published_time',
  'datePublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
]

/** Reads JSON-LD first, then meta tags: the one is written for this purpose, the others are not. */
export function readPageMetadata(page: Document): PageMetadata {
  const linked = readLinkedData(
    [...page.querySelectorAll('script[type="application/ld+json"]')].map(
      (s) => s.textContent ?? '',
    ),
  )
  const meta = metaTags(page)
  const url = webAddress(attribute(page, 'link[rel="canonical"]', 'href') ?? meta.get('og:url'))
  const language = linked.language ?? attribute(page, 'html', 'lang') ?? meta.get('og:locale')
  return {
    title: linked.headline ?? meta.get('og:title') ?? words(page, 'h1') ?? words(page, 'title'),
    author: linked.author ?? personal(meta.get('author')) ?? personal(meta.get('article:author')),
    outlet:
      linked.publisher ?? meta.get('og:site_name') ?? meta.get('application-name') ?? host(url),
    published: publishedDay(page, meta, linked.published),
    url,
    language: language?.slice(0, 2).toLowerCase(),
    articleBody: linked.articleBody,
  }
}

function publishedDay(
  page: Document,
  meta: ReadonlyMap<string, string>,
  linked: string | undefined,
): string | undefined {
  const written = [
    linked,
    ...DATES.map((name) => meta.get(name.toLowerCase())),
    attribute(page, 'time[datetime]', 'datetime'),
  ]
  for (const date of written) {
    const day = date && isoDay(date)
    if (day) return day
  }
  return undefined
}

/** The content of every meta tag by its name, property or itemprop in lower case; the first wins. */
function metaTags(page: Document): ReadonlyMap<string, string> {
  const tags = new Map<string, string>()
  for (const tag of page.querySelectorAll('meta[content]')) {
    const content = tidy(tag.getAttribute('content'))
    for (const key of ['property', 'name', 'itemprop']) {
      const name = tag.getAttribute(key)?.toLowerCase()
      if (name && content && !tags.has(name)) tags.set(name, content)
    }
  }
  return tags
}

function attribute(page: Document, selector: string, name: string): string | undefined {
  return tidy(page.querySelector(selector)?.getAttribute(name))
}

function words(page: Document, selector: string): string | undefined {
  return tidy(page.querySelector(selector)?.textContent)
}

function tidy(value: string | null | undefined): string | undefined {
  return value?.slice(0, 1000).replace(/\s+/g, ' ').trim() || undefined
}

/** Some pages give the author as the address of a profile. */
function personal(name: string | undefined): string | undefined {
  return name && !/^(?:https?:)?\/\//.test(name) ? name : undefined
}

function webAddress(address: string | undefined): string | undefined {
  return address && /^https?:\/\//.test(address) && URL.canParse(address) ? address : undefined
}

function host(url: string | undefined): string | undefined {
  return url && new URL(url).hostname.replace(/^www\./, '')
}
