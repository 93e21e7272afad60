import type { Stretch } from '../model/stretches.ts'
import type { Syntax } from '../model/syntax.ts'
import type { Told } from '../told.ts'
import { hashesOf } from './words.ts'

const PREPOSITIONS = hashesOf('about at for in on to')

/** “Consented | to | guarantees”: what stands between a cue and its content belongs to the cue. */
export function withPrepositionalCues(
  frames: readonly Told[],
  { lemmas }: Syntax,
): readonly Told[] {
  return frames.map((frame) => {
    const { cue, content } = frame.segments
    const last = cue.at(-1)
    const begin = content[0]?.[0] ?? 0
    const isLeftOut = last && begin === last[1] + 1 && PREPOSITIONS.has(lemmas[last[1]] ?? 0)
    if (!isLeftOut) return frame
    const whole: Stretch = [last[0], begin]
    return { ...frame, segments: { ...frame.segments, cue: [...cue.slice(0, -1), whole] } }
  })
}
