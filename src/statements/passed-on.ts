import { COMMA } from './forms/words.ts'
import type { Reading } from './model/find-frames.ts'
import { type Syntax, textOf } from './model/syntax.ts'
import { isOutlet } from './outlets.ts'

/** “… that talks go on, the agency's name | reports”: which outlet passes it on is no part of what is said. */
export function withoutPassedOn<F extends Reading>(frame: F, syntax: Syntax): F {
  const { source, cue, content } = frame.segments
  const last = content.at(-1)
  if (!last || last[0] < frame.cue) return frame
  const comma = last[0] + syntax.tags.subarray(...last).lastIndexOf(COMMA)
  if (comma <= last[0] || !namesOutlet(comma + 1, last[1], syntax)) return frame
  const rest = [...content.slice(0, -1), [last[0], comma] as const]
  return { ...frame, segments: { source, cue, content: rest } }
}

const PASSES_ON = /^(?:reports?|reported|says|said|writes|wrote|informs|informed|notes|noted)$/

/** “TASS reports”, or “TASS” before a verb that another statement has for its cue. */
function namesOutlet(first: number, to: number, syntax: Syntax): boolean {
  const isVerb = (token: number) => PASSES_ON.test(textOf([token, token + 1], syntax))
  if (!isVerb(to - 1) && !isVerb(to)) return false
  const end = isVerb(to - 1) ? to - 1 : to
  const name = end > first ? textOf([first, end], syntax).toLowerCase() : ''
  return isOutlet(name.replace(/^(?:as )?(?:the )?/, ''))
}
