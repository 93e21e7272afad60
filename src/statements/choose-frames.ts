import type { Frame } from './model/find-frames.ts'
import type { Decisions } from './model/model-file.ts'

/** The likely frames, in order of text; of those whose cues overlap, the likeliest. */
export function chooseFrames(frames: readonly Frame[], { keep }: Decisions): readonly Frame[] {
  const least = Math.log(keep / (1 - keep))
  const taken = new Set<number>()
  return frames
    .filter(({ logOdds, segments }) => logOdds >= least && segments.content.length > 0)
    .sort((a, b) => b.logOdds - a.logOdds || a.cue - b.cue)
    .filter(({ segments }) => claim(segments.cue, taken))
    .sort((a, b) => a.cue - b.cue)
}

function claim(stretches: readonly (readonly [number, number])[], taken: Set<number>): boolean {
  const tokens = stretches.flatMap(([first, end]) =>
    Array.from({ length: end - first }, (_, i) => first + i),
  )
  if (tokens.some((token) => taken.has(token))) return false
  for (const token of tokens) taken.add(token)
  return true
}
