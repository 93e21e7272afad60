import type { Sure } from './confidence.ts'
import { OPENING } from './model/quote-roles.ts'
import type { Segments } from './model/read-labels.ts'
import { mayReopen } from './model/reopens.ts'
import { hullOf, mark, type Stretch, type Stretches, shareMarked } from './model/stretches.ts'
import type { Syntax } from './model/syntax.ts'
import { isMarkedAlike } from './quoted.ts'

/** No statement goes on over more quotations than a long speech has. */
const MOST_QUOTATIONS = 20
/** What is said and not just named has so many tokens, marks included. */
const LEAST = 7
/** No more tokens lead in to a quotation that goes on with the one before. */
const LONGEST_LEAD = 3

/**
 * She warned of a long winter. “We have grain for a month.”: a quotation that is one sentence or
 * more by itself, right behind a statement's, in its paragraph or opening the next, and nobody
 * else's, is still of the same source. So is one that a word leads in to, behind another of the
 * paragraph: “We have grain,” she said. But “that is all we have.” Of several statements in a
 * sentence the surest goes on.
 */
export function withLoneQuotations<F extends Sure>(
  frames: readonly F[],
  syntax: Syntax,
): readonly F[] {
  const taken = new Uint8Array(syntax.count)
  const surest = new Map<number, F>()
  for (const frame of frames) {
    mark(frame.segments.cue, taken)
    mark(frame.segments.content, taken)
    const sentence = lastSentence(frame, syntax)
    if (frame.confidence > (surest.get(sentence)?.confidence ?? -1)) surest.set(sentence, frame)
  }
  return frames.map((frame) =>
    surest.get(lastSentence(frame, syntax)) === frame ? goOn(frame, taken, syntax) : frame,
  )
}

function goOn<F extends Sure>(frame: F, taken: Uint8Array, syntax: Syntax): F {
  const { source, cue, content } = frame.segments
  const found: Stretch[] = []
  let last = lastToken(frame.segments)
  while (found.length < MOST_QUOTATIONS) {
    const next = quotationBehind(last, syntax) ?? ledInBehind(last, [...content, ...found], syntax)
    if (!next || shareMarked([next], taken) > 0 || isHeading(next, content, syntax)) break
    found.push(next)
    last = next[1] - 1
  }
  if (found.length === 0) return frame
  return { ...frame, segments: { source, cue, content: [...content, ...found] } }
}

/** The sentence in which a statement ends. */
function lastSentence({ segments }: Sure, { sentenceOf }: Syntax): number {
  return sentenceOf[lastToken(segments)] ?? -1
}

function lastToken({ source, cue, content }: Segments): number {
  return hullOf([...source, ...cue, ...content])[1] - 1
}

/** The quotation that makes up the sentences right behind the one of a token, if one does. */
function quotationBehind(token: number, syntax: Syntax): Stretch | undefined {
  const { quotes, sentences, sentenceOf, paragraphOf, count } = syntax
  const opened = sentences[(sentenceOf[token] ?? 0) + 1] ?? count
  if (opened >= count || !mayReopen(syntax, opened)) return undefined
  if ((paragraphOf[opened] ?? 0) > (paragraphOf[token] ?? 0) + 1) return undefined
  const end = (quotes.closedAt[opened] ?? opened) + 1
  return endsSentence(end, syntax) && end - opened >= LEAST ? [opened, end] : undefined
}

/** The sentence right behind that one, of its paragraph, if all but a word of it are a quotation. */
function ledInBehind(token: number, content: Stretches, syntax: Syntax): Stretch | undefined {
  const { quotes, order, sentences, sentenceOf, paragraphOf, count } = syntax
  const begin = sentences[(sentenceOf[token] ?? 0) + 1] ?? count
  if (begin >= count || paragraphOf[begin] !== paragraphOf[token]) return undefined
  if (!content.some(([first]) => quotes.roles[first] === OPENING)) return undefined
  const opened = order.next[begin] ?? count
  if (opened > begin + LONGEST_LEAD) return undefined
  const closed = quotes.closedAt[opened] ?? opened
  const end = sentences[(sentenceOf[closed] ?? 0) + 1] ?? count
  return end <= closed + 2 && closed - opened >= LEAST ? [begin, closed + 1] : undefined
}

function endsSentence(end: number, { sentences, sentenceOf, count }: Syntax): boolean {
  return end >= count || sentences[sentenceOf[end] ?? 0] === end
}

/** ¶'A hard winter.'¶: a heading in quotation marks has other ones than what was said before it. */
function isHeading([opened]: Stretch, content: Stretches, syntax: Syntax): boolean {
  const { quotes, order, count } = syntax
  const from = content[0]?.[0] ?? count
  const own = quotes.roles[from] === OPENING ? from : (order.next[from] ?? count)
  return own < opened && !isMarkedAlike(own, opened, syntax)
}
