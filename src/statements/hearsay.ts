import type { Reading } from './model/find-frames.ts'
import { mark, shareMarked } from './model/stretches.ts'
import type { Syntax } from './model/syntax.ts'
import { holdsQuotation } from './quoted.ts'

/** Marks what a statement has before its cue: “Cairo rejected the draft, | according to the envoy”. */
export function markPassedOn({ cue, segments }: Reading, passedOn: Uint8Array): void {
  mark(
    segments.content.filter(([, end]) => end <= cue),
    passedOn,
  )
}

/**
 * “Cairo rejected the draft”, where it is the envoy who says so: of 60 such readings beside a likelier
 * one people marked seven in the training articles. A quotation is Cairo's own words, whoever tells it.
 */
export function isHearsay({ segments }: Reading, passedOn: Uint8Array, syntax: Syntax): boolean {
  const { source, cue, content } = segments
  if (source.length === 0) return false
  if (content.some((stretch) => holdsQuotation(stretch, syntax))) return false
  return shareMarked([...source, ...cue], passedOn) === 1
}
