import type { Span } from '../text/span.ts'

const ELEMENTS =
  'a|abbr|address|article|aside|audio|b|blockquote|br|button|caption|center|cite|code|dd|del|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|label|li|link|main|mark|meta|nav|noscript|object|ol|p|picture|pre|q|s|script|section|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|time|tr|u|ul|video'

/** A known element, or an unknown one that closes or has an attribute: never "<3" or "<sigh>". */
const TAG = new RegExp(
  `<(?:!--|/?(?:${ELEMENTS})(?=[\\s/>])|/[a-z][a-z0-9-]*\\s*>|[a-z][a-z0-9-]*(?=/>|\\s+[a-z-]+=))`,
  'iy',
)

/** The stray HTML tags and comments of a plain text, scripts, styles and drawings with what they hold. */
export function findMarkup(text: string, from: number): readonly Span[] {
  const found: Span[] = []
  const endAfter = closings(text)
  let start = text.indexOf('<', from)
  while (start >= 0) {
    const end = markupEnd(text, start, endAfter)
    if (end > start) found.push([start, end])
    start = text.indexOf('<', Math.max(end, start + 1))
  }
  return found
}

/** Where the tag at `start` ends; `start` itself when no tag begins there. */
function markupEnd(text: string, start: number, endAfter: EndAfter): number {
  TAG.lastIndex = start
  const tag = TAG.exec(text)?.[0].toLowerCase()
  if (tag === undefined) return start
  if (tag === '<!--') return endAfter(/-->/g, start) ?? start
  if (tag.endsWith('>')) return start + tag.length
  const end = endAfter(/[<>]/g, start + 1)
  if (end === undefined || text[end - 1] === '<') return start
  // A script that never closes ends with its opening tag, so that it cannot hide the article.
  if (tag === '<script') return endAfter(/<\/script\s*>/gi, end) ?? end
  if (tag === '<style') return endAfter(/<\/style\s*>/gi, end) ?? end
  if (tag === '<svg') return endAfter(/<\/svg\s*>/gi, end) ?? end
  return end
}

type EndAfter = (closing: RegExp, start: number) => number | undefined

/**
 * Finds the end of the next `closing` at or after a place. Remembers what it found, so that a
 * text of nothing but opening tags is searched once and not once a tag.
 */
function closings(text: string): EndAfter {
  const known = new Map<string, { readonly from: number; readonly match: RegExpExecArray | null }>()
  return (closing, start) => {
    const last = known.get(closing.source)
    if (last && last.from <= start && (last.match?.index ?? start) >= start)
      return endOf(last.match)
    closing.lastIndex = start
    const match = closing.exec(text)
    known.set(closing.source, { from: start, match })
    return endOf(match)
  }
}

function endOf(match: RegExpExecArray | null): number | undefined {
  return match ? match.index + match[0].length : undefined
}

/** The words of a span with its markup taken out; `first` is the first markup not before it. */
export function withoutMarkup(
  text: string,
  [start, end]: Span,
  markup: readonly Span[],
  first: number,
): string {
  let words = ''
  let from = start
  for (let at = first; from < end && (markup[at]?.[0] ?? end) < end; at += 1) {
    const [tagStart, tagEnd] = markup[at] ?? [end, end]
    words += text.slice(from, Math.max(from, tagStart))
    from = Math.max(from, tagEnd)
  }
  return `${words}${text.slice(from, end)}`.replace(/\s{2,}|[^\S ]/g, ' ').trim()
}
