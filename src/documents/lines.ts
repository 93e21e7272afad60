import type { Span } from '../text/span.ts'
import { withoutMarkup } from './markup.ts'

/** One line of a text that has words in it. */
export interface Line {
  /** Without the white space at its ends. */
  readonly span: Span
  /** Its words without stray tags, white space collapsed: what the rules read. */
  readonly words: string
}

/** The lines of `text` from `start` on that are not blank or all markup, in order. */
export function linesOf(text: string, start: number, markup: readonly Span[]): readonly Line[] {
  const lines: Line[] = []
  let tag = 0
  for (const span of lineSpans(text, start)) {
    while ((markup[tag]?.[1] ?? Number.POSITIVE_INFINITY) <= span[0]) tag += 1
    const words = withoutMarkup(text, span, markup, tag)
    if (words !== '') lines.push({ span, words })
  }
  return lines
}

function* lineSpans(text: string, from: number): Generator<Span> {
  const lineBreak = /[\n\r\u2028\u2029]+/g
  let start = from
  lineBreak.lastIndex = from
  for (let found = lineBreak.exec(text); found; found = lineBreak.exec(text)) {
    yield* trimSpan(text, [start, found.index])
    start = lineBreak.lastIndex
  }
  yield* trimSpan(text, [start, text.length])
}

/** The span without the white space at its ends; none when nothing else is in it. */
export function trimSpan(text: string, [start, end]: Span): readonly Span[] {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? [[from, to]] : []
}
