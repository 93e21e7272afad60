import { ASKING } from '../mend-question.ts'
import type { Stretch } from '../model/stretches.ts'
import type { Syntax } from '../model/syntax.ts'
import type { Told } from '../told.ts'
import { hashesOf } from './words.ts'

export const ABOUT = hashesOf('about on over')

/** “Asked | about | grain”: what leads in to a question belongs to it where it is no part of the cue. */
export function withAskedAbout(frames: readonly Told[], { lemmas }: Syntax): readonly Told[] {
  return frames.map((frame) => {
    const { source, cue, content } = frame.segments
    const [first, ...rest] = content
    const end = cue.at(-1)?.[1] ?? 0
    const isLeftOut = ASKING.has(lemmas[frame.cue] ?? 0) && ABOUT.has(lemmas[end] ?? 0)
    if (!first || !isLeftOut || first[0] !== end + 1) return frame
    const whole: Stretch = [end, first[1]]
    return { ...frame, segments: { source, cue, content: [whole, ...rest] } }
  })
}
