import type { Frame } from './model/find-frames.ts'
import type { Stretch } from './model/stretches.ts'
import { LONGEST_WINDOW } from './model/window.ts'

/**
 * Of frames in order of their cues, those whose windows may reach a stretch: to ask all of them
 * would cost the square of a text's length.
 */
export function framesNear<F extends Frame>(
  frames: readonly F[],
  [first, end]: Stretch,
): readonly F[] {
  const from = firstFrom(frames, first - LONGEST_WINDOW)
  return frames.slice(from, firstFrom(frames, end + LONGEST_WINDOW))
}

/** The place of the first frame whose cue is at the token or behind it. */
function firstFrom(frames: readonly Frame[], token: number): number {
  let [low, high] = [0, frames.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((frames[middle]?.cue ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}
