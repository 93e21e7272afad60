import { framesNear } from './frames-near.ts'
import type { Reading } from './model/find-frames.ts'
import { type Stretch, shared } from './model/stretches.ts'
import { type Syntax, tagId } from './model/syntax.ts'
import { isQuoted } from './quoted.ts'

const COMMA = tagId(',')

/** A reading and how sure it is. */
type Sure = Reading & { readonly confidence: number }

/** “…,” she said, pointing at the map, “…”: a cue between two quotations must be so sure to have the second. */
const SURE_BETWEEN = 0.7

/**
 * “We are ready,” she said, “but we will not wait. …”: a quotation that stops at a comma goes on
 * in the next one, in its cue's sentence or right behind, unless another cue has that. The others
 * are in order of their cues.
 */
export function withContinuation<F extends Reading>(
  frame: F,
  others: readonly Sure[],
  syntax: Syntax,
): F {
  const { source, cue, content } = frame.segments
  const [first] = content
  if (!first || first[0] > frame.cue || !stopsAtComma(first, syntax)) return frame
  const end = Math.max(...[...source, ...cue, ...content].map((stretch) => stretch[1]))
  const next = quotationAfter(end, frame.cue, syntax)
  if (!next) return frame
  const isTaken = framesNear(others, next).some(
    (other) =>
      shared([next], other.segments.content) > 0 &&
      (other.confidence >= SURE_BETWEEN || other.cue < frame.cue || other.cue > next[0]),
  )
  if (isTaken) return frame
  return { ...frame, segments: { source, cue, content: [...content, next] } }
}

function stopsAtComma(stretch: Stretch, syntax: Syntax): boolean {
  return isQuoted(stretch, syntax) && syntax.tags[stretch[1] - 2] === COMMA
}

/** The next quotation, if it begins in the cue's sentence or opens the one behind. */
function quotationAfter(end: number, cue: number, syntax: Syntax): Stretch | undefined {
  const { order, quotes, sentenceOf, sentences, paragraphOf } = syntax
  const opened = order.next[end - 1] ?? -1
  const closed = quotes.closedAt[opened] ?? -1
  if (closed < 0 || paragraphOf[opened] !== paragraphOf[cue]) return undefined
  const own = sentenceOf[cue] ?? 0
  const isNear = sentenceOf[opened] === own || opened === sentences[own + 1]
  return isNear ? [opened, closed + 1] : undefined
}
