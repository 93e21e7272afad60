import { COMMA, hashesOf, isCapital, PREPOSITION, tagged } from './forms/words.ts'
import type { Reading } from './model/find-frames.ts'
import type { Stretch } from './model/stretches.ts'
import { type Syntax, tagId } from './model/syntax.ts'

/** Colons and dashes. */
const COLON = tagId(':')
const IN_CUE = tagged('IN', 'TO', 'RP')
/** Tagged as prepositions too, but what follows is said. */
const COMPLEMENTISERS = hashesOf('that if whether')

/**
 * The envoy said of the plan: “It is dead.” And at the door: “It is dead,” she said. What leads in
 * to a quotation that is a sentence by itself is the writer's; a clause that does, “he said that it
 * was simple: “It is dead.””, is told with it.
 */
export function withoutLeadIn<F extends Reading>(frame: F, syntax: Syntax): F {
  const { source, cue, content } = frame.segments
  const [first, ...rest] = content
  const opened = first && quotationLedInTo(first, syntax)
  if (!opened || !isWriters(first, opened, frame.cue, syntax)) return frame
  return { ...frame, segments: { source, cue, content: [[opened, first[1]], ...rest] } }
}

/** Where in the stretch a quotation opens with a capital, behind a comma, a colon or a dash. */
function quotationLedInTo([first, end]: Stretch, syntax: Syntax): number | undefined {
  const { quotes, order, tags, count } = syntax
  if ((quotes.openedAt[first] ?? -1) >= 0) return undefined
  const opened = order.next[first] ?? count
  const before = tags[opened - 1]
  if (opened >= end - 1 || (before !== COMMA && before !== COLON)) return undefined
  return isCapital(opened + 1, syntax) ? opened : undefined
}

/** Before the cue, the quotation must end with the stretch; behind it, what leads in must be an adjunct. */
function isWriters([first, end]: Stretch, opened: number, cue: number, syntax: Syntax): boolean {
  const { quotes, tags, lemmas } = syntax
  if (end <= cue) return (quotes.closedAt[opened] ?? -1) >= end - 1
  if (first <= cue) return false
  const isAdjunct = PREPOSITION[tags[first] ?? 0] === 1 && !COMPLEMENTISERS.has(lemmas[first] ?? 0)
  return isAdjunct || (first - 1 > cue && IN_CUE[tags[first - 1] ?? 0] === 1)
}
