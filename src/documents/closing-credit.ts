import type { Span } from '../text/span.ts'
import { lineKind } from './line-kind.ts'
import type { Boilerplate, BoilerplateKind } from './source-document.ts'

/** Credits are often glued to the last sentence of a paragraph; no known one is longer. */
const LONGEST = 500

const OPENING =
  /(?<=[.!?…"”'’)\]][\s\u00a0]{0,3})[([]?(?:The post |Th(?:is|e) (?:article|story|piece|report|text) |Originally |First published |First appeared |Reprinted |Republished |Translat|Machine[- ]|Automatic|Reporting by |Additional reporting |Writing by |Read more ?[:|»]|Also read ?:|Read also ?:|See also ?:|Related ?:|Copyright |© |\(c\) \d{4}|Source ?:)/g

const CREDITS: ReadonlySet<BoilerplateKind> = new Set([
  'reprint-credit',
  'translation-credit',
  'byline',
  'related',
  'navigation',
])

/** The credit that ends a paragraph of prose, from where it opens to the paragraph's end. */
export function closingCredit(text: string, [start, end]: Span): Boilerplate | undefined {
  const from = Math.max(start, end - LONGEST)
  for (const { index } of text.slice(from, end).matchAll(OPENING)) {
    const words = text.slice(from + index, end).replace(/\s+/g, ' ')
    const kind = lineKind(words, { before: Number.POSITIVE_INFINITY, after: 0 })
    if (kind && CREDITS.has(kind)) return { span: [from + index, end], kind }
  }
  return undefined
}
