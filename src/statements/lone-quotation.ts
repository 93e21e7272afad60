import type { Sure } from './confidence.ts'
import { framesNear } from './frames-near.ts'
import { OPENING } from './model/quotes.ts'
import type { Segments } from './model/read-labels.ts'
import { type Stretch, type Stretches, shared } from './model/stretches.ts'
import type { Syntax } from './model/syntax.ts'
import { isMarkedAlike } from './quoted.ts'

/** No statement goes on over more quotations than a long speech has. */
const MOST_QUOTATIONS = 20
/** What is said and not just named has so many tokens, marks included. */
const LEAST = 7

/**
 * She warned of a long winter. “We have grain for a month.”: a quotation that is one sentence or
 * more by itself, right behind a statement's, in its paragraph or opening the next, and nobody
 * else's, is still of the same source. Of several statements in a sentence the surest goes on.
 * The others are in order of their cues.
 */
export function withLoneQuotation<F extends Sure>(
  frame: F,
  others: readonly Sure[],
  syntax: Syntax,
): F {
  const { source, cue, content } = frame.segments
  const last = lastToken(frame.segments)
  if (!isSurestIn(syntax.sentenceOf[last], frame, others, syntax)) return frame
  const found: Stretch[] = []
  while (found.length < MOST_QUOTATIONS) {
    const next = quotationBehind((found.at(-1)?.[1] ?? last + 1) - 1, syntax)
    if (!next || isTaken(next, others) || isMarkedOtherwise(next, content, syntax)) break
    found.push(next)
  }
  if (found.length === 0) return frame
  return { ...frame, segments: { source, cue, content: [...content, ...found] } }
}

/** Whether no surer statement ends in the sentence, of equally sure ones none before. */
function isSurestIn(
  sentence: number | undefined,
  frame: Sure,
  others: readonly Sure[],
  { sentenceOf }: Syntax,
): boolean {
  return !framesNear(others, [frame.cue, frame.cue + 1]).some(
    ({ cue, segments, confidence }) =>
      (confidence > frame.confidence || (confidence === frame.confidence && cue < frame.cue)) &&
      sentenceOf[lastToken(segments)] === sentence,
  )
}

function lastToken({ source, cue, content }: Segments): number {
  return Math.max(...[...source, ...cue, ...content].map(([, end]) => end)) - 1
}

/** The quotation that makes up the sentences right behind the one of a token, if one does. */
function quotationBehind(token: number, syntax: Syntax): Stretch | undefined {
  const { quotes, sentences, sentenceOf, paragraphOf, count } = syntax
  const opened = sentences[(sentenceOf[token] ?? 0) + 1] ?? count
  if (opened >= count || quotes.roles[opened] !== OPENING) return undefined
  if ((paragraphOf[opened] ?? 0) > (paragraphOf[token] ?? 0) + 1) return undefined
  const end = (quotes.closedAt[opened] ?? opened) + 1
  const isWhole = end >= count || sentences[sentenceOf[end] ?? 0] === end
  return isWhole && end - opened >= LEAST ? [opened, end] : undefined
}

/** ¶'A hard winter.'¶: a heading in quotation marks has other ones than what is said. */
function isMarkedOtherwise([opened]: Stretch, content: Stretches, syntax: Syntax): boolean {
  const { quotes, order, count } = syntax
  const from = content[0]?.[0] ?? count
  const own = quotes.roles[from] === OPENING ? from : (order.next[from] ?? count)
  return own < opened && !isMarkedAlike(own, opened, syntax)
}

function isTaken(stretch: Stretch, others: readonly Sure[]): boolean {
  return framesNear(others, stretch).some(
    ({ segments }) => shared([stretch], segments.content) + shared([stretch], segments.cue) > 0,
  )
}
