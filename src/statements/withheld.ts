import { hashesOf } from './forms/words.ts'
import type { Reading } from './model/find-frames.ts'
import { hashString } from './model/hash.ts'
import type { Stretch } from './model/stretches.ts'
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
  const [words, ...others] = cue
  if (!words || others.length > 0) return frame
  const refusal = words[0] + syntax.lemmas.subarray(...words).findIndex((word) => DECLINE.has(word))
  const end = refusal < words[0] ? undefined : endOfRefusal(refusal, syntax)
  if (end === undefined) return frame
  const told: Stretch = [words[0], refusal + 1]
  return { ...frame, cue: refusal, segments: { source, cue: [told], content: [[told[1], end]] } }
}

/** The end of “to comment” or “to give any details” behind “declined”, if that is what it is. */
function endOfRefusal(cue: number, { lemmas }: Syntax): number | undefined {
  if (lemmas[cue + 1] !== TO) return undefined
  const verb = lemmas[cue + 2] ?? 0
  if (COMMENT.has(verb)) return cue + 3
  if (!PROVIDE.has(verb)) return undefined
  for (let i = cue + 3; i < cue + 3 + REACH; i++) if (DETAILS.has(lemmas[i] ?? 0)) return i + 1
  return undefined
}
