import { NAME } from './forms/words.ts'
import { framesNear } from './frames-near.ts'
import type { Reading } from './model/find-frames.ts'
import { CLOSING } from './model/quote-roles.ts'
import { mayReopen } from './model/reopens.ts'
import { isSame, type Stretch, shared } from './model/stretches.ts'
import type { Syntax } from './model/syntax.ts'
import { headOf } from './ranking/context.ts'

/**
 * “We are ready,” Ruiz said. “We will not wait.¶“The road is long,” added Orlova: a quotation that
 * nobody closes goes on in the one that opens the next paragraph, and is of whoever says that. Where both
 * are the same speaker's it may stay with the one before, where people leave it.
 */
export function withLeftOpen<F extends Reading>(
  frames: readonly F[],
  syntax: Syntax,
): readonly F[] {
  const given = new Map<F, Stretch>()
  const got = new Map<F, Stretch>()
  for (const to of frames) {
    const part = leftOpenBefore(to, syntax)
    const isFrom = (frame: F) => part && goesOnWith(frame, part) && areOthers(frame, to, syntax)
    const from = part && framesNear(frames, part).find(isFrom)
    if (!from) continue
    given.set(from, part)
    got.set(to, part)
  }
  return frames.map((frame) => {
    const [lost, won] = [given.get(frame), got.get(frame)]
    if (!lost && !won) return frame
    const { source, cue, content } = frame.segments
    const own = lost ? content.filter((stretch) => shared([lost], [stretch]) === 0) : content
    return { ...frame, segments: { source, cue, content: won ? [won, ...own] : own } }
  })
}

/** The quotation left open before that with which a paragraph and the content of a cue behind it begin. */
function leftOpenBefore({ cue, segments }: Reading, syntax: Syntax): Stretch | undefined {
  const { quotes, paragraphOf } = syntax
  const [first, end] = segments.content[0] ?? [0, 0]
  const opened = quotes.openedAt[first - 1] ?? -1
  const opensParagraph = paragraphOf[first] !== paragraphOf[first - 1] && mayReopen(syntax, first)
  const isLeftOpen = opened >= 0 && quotes.roles[first - 1] !== CLOSING
  return end <= cue && opensParagraph && isLeftOpen ? [opened, first] : undefined
}

/** Whether a frame has a quotation behind its cue, and something before that. */
function goesOnWith({ cue, segments }: Reading, part: Stretch): boolean {
  const { content } = segments
  const last = content.at(-1)
  const isBehind = part[0] > cue && last !== undefined && isSame([last], [part])
  return isBehind && (content[0]?.[0] ?? cue) < cue
}

/** Whether two frames name different speakers. */
function areOthers(a: Reading, b: Reading, syntax: Syntax): boolean {
  const [one, other] = [a, b].map(({ segments }) => headOf(segments.source, syntax))
  const isNamed = (head = -1) => NAME[syntax.tags[head] ?? 0] === 1
  return isNamed(one) && isNamed(other) && syntax.lemmas[one ?? -1] !== syntax.lemmas[other ?? -1]
}
