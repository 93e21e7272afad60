import { hashesOf } from './forms/words.ts'
import type { Reading } from './model/find-frames.ts'
import { hashString } from './model/hash.ts'
import type { Syntax } from './model/syntax.ts'

const DECLINE = hashesOf('decline refuse')
const TO = hashString('to')
const COMMENT = hashesOf('comment elaborate answer respond confirm')
const PROVIDE = hashesOf('provide give offer share release reveal disclose')
const DETAILS = hashesOf('detail specific information comment particular')
/** “to give any further details” */
const REACH = 4

/**
 * The envoy declined | to comment on reports that the border would be closed: what somebody does not
 * say anything about is not said.
 */
export function withoutWithheld<F extends Reading>(frame: F, syntax: Syntax): F {
  const { source, cue } = frame.segments
  const end = endOfRefusal(frame.cue, syntax)
  const last = cue.at(-1)
  if (end === undefined || !last || last[0] > frame.cue) return frame
  const head = frame.cue + 1
  const words = [...cue.slice(0, -1), [last[0], head] as const]
  return { ...frame, segments: { source, cue: words, content: [[head, end]] } }
}

/** The end of “to comment” or “to give any details” behind “declined”, if that is what it is. */
function endOfRefusal(cue: number, { lemmas }: Syntax): number | undefined {
  if (!DECLINE.has(lemmas[cue] ?? 0) || lemmas[cue + 1] !== TO) return undefined
  const verb = lemmas[cue + 2] ?? 0
  if (COMMENT.has(verb)) return cue + 3
  if (!PROVIDE.has(verb)) return undefined
  for (let i = cue + 3; i < cue + 3 + REACH; i++) if (DETAILS.has(lemmas[i] ?? 0)) return i + 1
  return undefined
}
