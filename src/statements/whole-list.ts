import { sentenceAround } from './forms/clauses.ts'
import { COMMA, CONJUNCTION, NAME, PREPOSITION, tagged } from './forms/words.ts'
import type { Reading } from './model/find-frames.ts'
import type { Syntax } from './model/syntax.ts'

const BETWEEN_NAMES = tagged('DT', 'POS')

/**
 * “… with the great powers, including China, France, and Britain.”: a content that stops at a comma
 * behind which its sentence has nothing but names, joined by “and” or “or”, has all of them.
 */
export function withWholeList<F extends Reading>(frame: F, syntax: Syntax): F {
  const { source, cue, content } = frame.segments
  const last = content.at(-1)
  if (!last || last[0] < frame.cue || syntax.tags[last[1]] !== COMMA) return frame
  const end = sentenceAround(last[1] - 1, syntax)?.[1] ?? last[1]
  if (!areNames(last[1], end, syntax)) return frame
  return { ...frame, segments: { source, cue, content: [...content.slice(0, -1), [last[0], end]] } }
}

function areNames(first: number, end: number, { tags }: Syntax): boolean {
  let [names, isJoined] = [0, false]
  for (let i = first; i < end; i++) {
    const tag = tags[i] ?? 0
    if (NAME[tag] === 1) names++
    else if (tag === CONJUNCTION) isJoined = true
    else if (tag !== COMMA && PREPOSITION[tag] === 0 && BETWEEN_NAMES[tag] === 0) return false
  }
  return isJoined && names > 0
}
