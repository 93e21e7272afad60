import type { Reading } from './model/find-frames.ts'
import { mark, shareMarked } from './model/stretches.ts'
import type { Syntax } from './model/syntax.ts'
import { holdsQuotation } from './quoted.ts'
import { isReport } from './relayed.ts'

/**
 * Marks what a statement has before its cue: “Cairo rejected the draft, | according to the envoy”. An
 * outlet passes on what others said (relayed.ts).
 */
export function markPassedOn(frame: Reading, passedOn: Uint8Array, syntax: Syntax): void {
  const before = frame.segments.content.filter(([, end]) => end <= frame.cue)
  if (before.length > 0 && !isReport(frame, syntax)) mark(before, passedOn)
}

/**
 * “Cairo rejected the draft”, where it is the envoy who says so: of 18 such readings beside a likelier
 * one people marked three in the training articles. A quotation is Cairo's own words, whoever tells it.
 */
export function isHearsay({ segments }: Reading, passedOn: Uint8Array, syntax: Syntax): boolean {
  const { source, cue, content } = segments
  if (source.length === 0) return false
  if (content.some((stretch) => holdsQuotation(stretch, syntax))) return false
  return shareMarked([...source, ...cue], passedOn) === 1
}
