import { COMMA } from './forms/words.ts'
import type { Reading } from './model/find-frames.ts'
import type { Stretch } from './model/stretches.ts'
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

/** A name has so many tokens, and so many tell when: “the Example Post reported late on Monday”. */
const LONGEST_NAME = 5
const LONGEST_TIME = 4

/** “TASS reports”, “TASS reported on Monday”, or “TASS” before a verb that another statement has for its cue. */
function namesOutlet(first: number, to: number, syntax: Syntax): boolean {
  const from = Math.max(first + 1, to - LONGEST_TIME)
  for (let verb = from; verb <= Math.min(to, first + LONGEST_NAME); verb++)
    if (PASSES_ON.test(textOf([verb, verb + 1], syntax)) && isNameOfOutlet([first, verb], syntax))
      return true
  return false
}

function isNameOfOutlet(name: Stretch, syntax: Syntax): boolean {
  const words = textOf(name, syntax).toLowerCase()
  return isOutlet(words.replace(/^(?:as )?(?:the )?/, ''))
}
