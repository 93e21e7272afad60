import { isWorthTelling } from './confidence.ts'
import { mendFrame } from './mend-frame.ts'
import type { Frame } from './model/find-frames.ts'
import type { Decisions } from './model/model-file.ts'
import type { Syntax } from './model/syntax.ts'
import type { Stretch } from './quoted.ts'

/** The frames to tell, in order of text, mended. */
export function chooseFrames(
  frames: readonly Frame[],
  syntax: Syntax,
  decisions: Decisions,
): readonly Frame[] {
  const worth = frames.filter((frame) => isWorthTelling(frame, syntax, decisions))
  return settleFrames(worth, decisions).map((frame) => mendFrame(frame, syntax))
}

/**
 * The likely frames, in order of text; of those whose cues overlap, the likeliest. Frames are
 * labelled one by one: what two of them claim is settled here.
 */
export function settleFrames(frames: readonly Frame[], { keep }: Decisions): readonly Frame[] {
  const least = Math.log(keep / (1 - keep))
  const taken = new Set<number>()
  const chosen = frames
    .filter(({ logOdds, segments }) => logOdds >= least && segments.content.length > 0)
    .sort((a, b) => b.logOdds - a.logOdds || a.cue - b.cue)
    .filter(({ segments }) => claim(segments.cue, taken))
    .sort((a, b) => a.cue - b.cue)
  return chosen.map((frame) => withoutBorrowed(frame, chosen))
}

/**
 * Of two cues that both take a stretch as content, the nearer one keeps it; the other must have
 * more than that.
 */
function withoutBorrowed(frame: Frame, chosen: readonly Frame[]): Frame {
  const { content } = frame.segments
  if (content.length < 2) return frame
  const own = content.filter(
    (stretch) =>
      !chosen.some(
        (other) =>
          other !== frame &&
          distance(other.cue, stretch) < distance(frame.cue, stretch) &&
          other.segments.content.some((theirs) => covers(theirs, stretch)),
      ),
  )
  if (own.length === content.length || own.length === 0) return frame
  return { ...frame, segments: { ...frame.segments, content: own } }
}

function distance(token: number, [first, end]: Stretch): number {
  return Math.max(first - token, token - end + 1, 0)
}

function covers(a: Stretch, b: Stretch): boolean {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0])
  return shared > 0.8 * (b[1] - b[0])
}

function claim(stretches: readonly Stretch[], taken: Set<number>): boolean {
  const tokens = stretches.flatMap(([first, end]) =>
    Array.from({ length: end - first }, (_, i) => first + i),
  )
  if (tokens.some((token) => taken.has(token))) return false
  for (const token of tokens) taken.add(token)
  return true
}
