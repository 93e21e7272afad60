import { END, NOTHING, opensAnew, PARTS, type Part, partOf, placeOf } from './labels.ts'
import type { Stretch, Stretches } from './stretches.ts'

/** The parts of one attribution. */
export type Segments = Readonly<Record<Part, Stretches>>

/** Reads the segments from the labels of a window that begins at token `first`. */
export function readLabels(labels: Uint8Array, first: number): Segments {
  const segments: Record<Part, Stretch[]> = { source: [], cue: [], content: [] }
  let start = 0
  for (let t = 0; t < labels.length; t++) {
    const label = labels[t] ?? NOTHING
    if (label === NOTHING) continue
    if (opensAnew(label)) start = t
    const part = PARTS[partOf(label)]
    if (part && placeOf(label) >= END) segments[part].push([first + start, first + t + 1])
  }
  return segments
}
