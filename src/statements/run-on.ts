import { framesNear } from './frames-near.ts'
import type { Reading } from './model/find-frames.ts'
import { CLOSING } from './model/quote-roles.ts'
import { mayReopen } from './model/reopens.ts'
import { type Stretch, shared } from './model/stretches.ts'
import { endOfParagraph, type Syntax } from './model/syntax.ts'
import { isBlock } from './quoted.ts'

/** No content goes on over more paragraphs than a long speech has. */
const MOST_PARAGRAPHS = 50

/**
 * “We began with nothing. …¶“Then the war came. …”: where a content breaks off inside a quotation,
 * because its cue's window ends there, it goes on to the end of the quotation, over the paragraphs
 * that reopen it, unless another cue has something of that. A cue that stands in the quotation
 * itself, “I know she said no. But …”, has no more than its part of it.
 */
export function withRunOn<F extends Reading>(
  frame: F,
  others: readonly Reading[],
  syntax: Syntax,
): F {
  const { source, cue, content } = frame.segments
  const last = content.at(-1)
  if (!last || isInQuotationOf(frame.cue, last, syntax)) return frame
  let end = endOfBlock(last, syntax)
  for (let k = 0; k < MOST_PARAGRAPHS; k++) {
    const further = endOfQuotation(end, syntax)
    if (further === end || isTaken([end, further], frame, others)) break
    end = further
  }
  if (end === last[1]) return frame
  return { ...frame, segments: { source, cue, content: [...content.slice(0, -1), [last[0], end]] } }
}

/**
 * As we read in the paper:¶The agreement … No army …: what is quoted without marks, in a paragraph
 * of its own, goes on to the end of that, if the whole of its first sentence is quoted.
 */
function endOfBlock(stretch: Stretch, syntax: Syntax): number {
  const { sentenceOf, sentences, quotes, count } = syntax
  const [first, end] = stretch
  if (!isBlock(stretch, syntax) || quotes.openedAt[first] === first) return end
  const sentence = sentences[(sentenceOf[first] ?? 0) + 1] ?? count
  return end < sentence - 1 ? end : Math.max(end, endOfParagraph(first, syntax))
}

function isInQuotationOf(cue: number, [, end]: Stretch, { quotes }: Syntax): boolean {
  const opened = quotes.openedAt[cue] ?? -1
  return opened >= 0 && opened === quotes.openedAt[end - 1]
}

/**
 * The end of the quotation that runs on behind a token, or of the paragraph's that reopens it; the
 * same where no quotation does, nor one that nobody closes.
 */
function endOfQuotation(end: number, syntax: Syntax): number {
  const { quotes, paragraphOf } = syntax
  const { openedAt, closedAt, roles } = quotes
  if ((openedAt[end - 1] ?? -1) < 0 || roles[end - 1] === CLOSING) return end
  const closed = closedAt[end - 1] ?? -1
  const isReopened =
    mayReopen(syntax, closed + 1) && paragraphOf[closed + 1] !== paragraphOf[closed]
  if (closed >= end) return roles[closed] === CLOSING || isReopened ? closed + 1 : end
  return isReopened ? (closedAt[end] ?? end) + 1 : end
}

function isTaken(stretch: Stretch, frame: Reading, others: readonly Reading[]): boolean {
  return framesNear(others, stretch).some(
    (other) => other.cue !== frame.cue && shared([stretch], other.segments.content) > 0,
  )
}
