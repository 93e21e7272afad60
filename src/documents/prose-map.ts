import type { Span } from '../text/span.ts'
import { closingCredit } from './closing-credit.ts'
import { lineKind } from './line-kind.ts'
import { type Line, linesOf, trimSpan } from './lines.ts'
import { findMarkup } from './markup.ts'
import { relatedLines } from './related-lists.ts'
import type { Boilerplate } from './source-document.ts'

export interface ProseMap {
  /** The article's own prose, in order, without overlaps, trimmed of white space. */
  readonly body: readonly Span[]
  /** Everything else that is not white space, in order, without overlaps. */
  readonly boilerplate: readonly Boilerplate[]
}

/**
 * Maps what of a text is the article's own prose, looking for boilerplate from `start` on besides
 * what is `known` to be some. Never throws.
 */
export function mapProse(text: string, known: readonly Boilerplate[], start: number): ProseMap {
  const markup = findMarkup(text, start)
  const tags = markup.map((span) => ({ span, kind: 'tag' as const }))
  const lines = markLines(text, linesOf(text, start, markup))
  const boilerplate = withoutOverlaps([...known, ...lines, ...tags])
  return { body: between(text, boilerplate), boilerplate }
}

function markLines(text: string, lines: readonly Line[]): readonly Boilerplate[] {
  const related = relatedLines(lines)
  const leftovers = leftoverLines(text, lines)
  return lines.flatMap((line, before): readonly Boilerplate[] => {
    const { span, words } = line
    if (leftovers.has(line)) return [{ span, kind: 'caption' }]
    if (related.has(line)) return [{ span, kind: 'related' }]
    const kind = lineKind(words, { before, after: lines.length - 1 - before })
    if (kind) return [{ span, kind }]
    const credit = closingCredit(text, span)
    return credit ? [credit] : []
  })
}

/**
 * Unfinished sentences that still stand in their tags, in a text whose paragraphs do not: the
 * captions a crawler left behind.
 */
function leftoverLines(text: string, lines: readonly Line[]): ReadonlySet<Line> {
  const tagged = lines.filter(({ span }) => text[span[0]] === '<' && text[span[1] - 1] === '>')
  if (tagged.length > lines.length / 4) return new Set()
  return new Set(tagged.filter(({ words }) => !/[.!?…"”’)]$/.test(words)))
}

/** In order; where two overlap, the one that begins first, or else is longer, keeps the words. */
function withoutOverlaps(pieces: readonly Boilerplate[]): readonly Boilerplate[] {
  const ordered = [...pieces].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const kept: Boilerplate[] = []
  let end = 0
  for (const { span, kind } of ordered) {
    if (span[1] > end) kept.push({ span: [Math.max(end, span[0]), span[1]], kind })
    end = Math.max(end, span[1])
  }
  return kept
}

function between(text: string, boilerplate: readonly Boilerplate[]): readonly Span[] {
  const body: Span[] = []
  let start = 0
  for (const { span } of boilerplate) {
    body.push(...trimSpan(text, [start, span[0]]))
    start = span[1]
  }
  body.push(...trimSpan(text, [start, text.length]))
  return body
}
