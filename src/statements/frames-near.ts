import type { Reading } from './model/find-frames.ts'
import type { Stretch } from './model/stretches.ts'
import { LONGEST_WINDOW } from './model/window.ts'

/**
 * Of frames in order of their cues, those whose cues stand within reach of a stretch, which is
 * where their windows may meet it: to ask all of them would cost the square of a text's length.
 */
export function framesNear<F extends Reading>(
  frames: readonly F[],
  [first, end]: Stretch,
  reach = LONGEST_WINDOW,
): readonly F[] {
  const from = firstFrom(frames, first - reach)
  return frames.slice(from, firstFrom(frames, end + reach))
}

/** The place of the first frame whose cue is at the token or behind it. */
function firstFrom(frames: readonly Reading[], token: number): number {
  let [low, high] = [0, frames.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((frames[middle]?.cue ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}
