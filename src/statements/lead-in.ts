import { isCapital, THAT, tagged } from './forms/words.ts'
import type { Reading } from './model/find-frames.ts'
import { hashString } from './model/hash.ts'
import type { Stretch } from './model/stretches.ts'
import { type Syntax, tagId } from './model/syntax.ts'

const COMMA = tagId(',')
/** Colons and dashes. */
const COLON = tagId(':')
const PREPOSITION = tagged('IN', 'TO')
const IN_CUE = tagged('IN', 'TO', 'RP')
/** Tagged as prepositions too, but what follows is said. */
const COMPLEMENTISERS = new Set([THAT, hashString('if'), hashString('whether')])

/**
 * The envoy said of the plan: “It is dead.” And at the door: “It is dead,” she said. What leads in
 * to a quotation that is a sentence by itself is the writer's; a clause that does, “he said that it
 * was simple: “It is dead.””, is told with it.
 */
export function withoutLeadIn<F extends Reading>(frame: F, syntax: Syntax): F {
  const { source, cue, content } = frame.segments
  const [first, ...rest] = content
  const quotation = first && quotationLedInTo(first, syntax)
  if (!quotation || !isWriters(first, frame.cue, syntax)) return frame
  return { ...frame, segments: { source, cue, content: [quotation, ...rest] } }
}

/** From the quotation on, if one begins in the stretch with a capital, behind a comma, a colon or a dash. */
function quotationLedInTo([first, end]: Stretch, syntax: Syntax): Stretch | undefined {
  const { quotes, order, tags, count } = syntax
  if ((quotes.openedAt[first] ?? -1) >= 0) return undefined
  const opened = order.next[first] ?? count
  const before = tags[opened - 1]
  if (opened >= end - 1 || (before !== COMMA && before !== COLON)) return undefined
  return isCapital(opened + 1, syntax) ? [opened, end] : undefined
}

function isWriters([first, end]: Stretch, cue: number, syntax: Syntax): boolean {
  const { quotes, order, tags, lemmas } = syntax
  if (end <= cue) return (quotes.closedAt[order.next[first] ?? 0] ?? -1) >= end - 1
  if (first <= cue) return false
  const isAdjunct = PREPOSITION[tags[first] ?? 0] === 1 && !COMPLEMENTISERS.has(lemmas[first] ?? 0)
  return isAdjunct || (first - 1 > cue && IN_CUE[tags[first - 1] ?? 0] === 1)
}
