import type { Sure } from './confidence.ts'
import { mark, shareMarked } from './model/stretches.ts'
import type { Syntax } from './model/syntax.ts'

/** A statement to tell; whether its content is the speaker's very words though nothing marks them. */
export type Told = Sure & { readonly isVerbatim?: true }

/** The frames found by their form, and those of the others whose cues are no part of their sources and cues. */
export function withInstead(
  found: readonly Told[],
  frames: readonly Told[],
  { count }: Syntax,
): readonly Told[] {
  if (found.length === 0) return frames
  const taken = new Uint8Array(count)
  for (const { segments } of found) mark([...segments.source, ...segments.cue], taken)
  const others = frames.filter(({ segments }) => shareMarked(segments.cue, taken) === 0)
  return [...others, ...found].sort((a, b) => a.cue - b.cue)
}
