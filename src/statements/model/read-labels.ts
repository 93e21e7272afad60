import { END, NOTHING, opensAnew, PARTS, type Part, partOf, placeOf } from './labels.ts'
import type { Stretches } from './stretches.ts'

/** The parts of one attribution. */
export type Segments = Readonly<Record<Part, Stretches>>

/** Reads the segments from the labels of a window that begins at token `first`. */
export function readLabels(labels: Uint8Array, first: number): Segments {
  const segments: Record<Part, [number, number][]> = { source: [], cue: [], content: [] }
  let start = 0
  labels.forEach((label, t) => {
    if (label === NOTHING) return
    if (opensAnew(label)) start = t
    const part = PARTS[partOf(label)]
    if (part && placeOf(label) >= END) segments[part].push([first + start, first + t + 1])
  })
  return segments
}
