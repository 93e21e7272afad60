import { framesNear } from '../frames-near.ts'
import { type Stretch, shared } from '../model/stretches.ts'
import type { Syntax } from '../model/syntax.ts'
import type { Told } from '../told.ts'
import { sentenceAround } from './clauses.ts'
import { COMMA, CONJUNCTION, hashesOf } from './words.ts'

const CONDITION = hashesOf('if unless provided providing')

/**
 * Russia would accept it, | if it took part: a condition that follows what is said, and is nobody
 * else's, is part of it. Where a content stops at the comma consent would be told that there is not yet.
 */
export function withConditions(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  return frames.map((frame) => {
    const { source, cue, content } = frame.segments
    for (const [n, stretch] of content.entries()) {
      const end = endOfCondition(stretch, frame.cue, syntax)
      if (end === undefined || isTaken([stretch[1], end], frame, frames)) continue
      const whole: Stretch = [stretch[0], end]
      const behind = content.slice(n + 1).filter(([first]) => first >= end)
      const told = [...content.slice(0, n), whole, ...behind]
      return { ...frame, segments: { source, cue, content: told } }
    }
    return frame
  })
}

/** Where the condition ends that stands behind a stretch without marks, in its sentence. */
function endOfCondition([first, end]: Stretch, cue: number, syntax: Syntax): number | undefined {
  const { tags, lemmas, quotes } = syntax
  const begin = tags[end] === COMMA ? end + 1 : end
  const isQuoted = (quotes.openedAt[end - 1] ?? -1) !== (quotes.openedAt[cue] ?? -1)
  if (first < cue || isQuoted || !CONDITION.has(lemmas[begin] ?? 0)) return undefined
  const sentence = sentenceAround(end - 1, syntax)
  if (!sentence || sentence[1] <= begin + 1) return undefined
  for (let i = begin; i < sentence[1]; i++)
    if (tags[i] === COMMA && tags[i + 1] === CONJUNCTION) return i
  return sentence[1]
}

function isTaken(condition: Stretch, frame: Told, frames: readonly Told[]): boolean {
  const { source, cue } = frame.segments
  if (shared([...source, ...cue], [condition]) > 0) return true
  return framesNear(frames, condition).some((other) => {
    const parts = Object.values(other.segments).flat()
    return other !== frame && shared(parts, [condition]) > 0
  })
}
