import type { Sure } from './confidence.ts'
import { framesNear } from './frames-near.ts'
import type { Reading } from './model/find-frames.ts'
import { hullOf, type Stretch, shared } from './model/stretches.ts'
import { type Syntax, tagId } from './model/syntax.ts'
import { namesOutlet } from './outlets.ts'

const PRONOUN = tagId('PRP')

/** “The Wall Street Journal” */
const LONGEST_NAME = 5

/** The confidence from which what a report says of somebody is told. */
const LEAST = 0.2

/**
 * “Cairo rejected the draft, according to the Example Post”: in the corpus people marked what the
 * paper says, and the networks seldom tell that Cairo rejected it. An outlet passes on what
 * somebody said; who else says so may be wrong, and is not told twice. In order of cues.
 */
export function withRelayed<F extends Sure>(
  picked: readonly F[],
  frames: readonly F[],
  syntax: Syntax,
): readonly F[] {
  const reports = picked.filter((frame) => isReport(frame, syntax))
  if (reports.length === 0) return picked
  const found = [...picked]
  for (const frame of frames) {
    const near = framesNear(reports, [frame.cue, frame.cue + 1])
    const inner = near.map((report) => within(report, frame)).find((one) => one !== undefined)
    if (inner && isNamed(inner, syntax) && !isTaken(inner, picked)) found.push(inner)
  }
  return found.sort((a, b) => a.cue - b.cue)
}

/** What of a frame lies in the report, if its source and cue do. */
function within<F extends Sure>(report: Sure, frame: F): F | undefined {
  const { source, cue, content } = frame.segments
  if (frame.confidence < LEAST || source.length === 0) return undefined
  const [first, end] = hullOf([...source, ...cue])
  const whole = report.segments.content.find(([from, to]) => from <= first && end <= to)
  if (!whole) return undefined
  const own = content.map((stretch) => common(stretch, whole)).filter(([from, to]) => from < to)
  return own.length > 0 ? { ...frame, segments: { source, cue, content: own } } : undefined
}

function common(a: Stretch, b: Stretch): Stretch {
  return [Math.max(a[0], b[0]), Math.min(a[1], b[1])]
}

/** Whether an outlet says it. */
export function isReport({ segments: { source } }: Reading, syntax: Syntax): boolean {
  const [first, ...others] = source
  if (!first || others.length > 0 || first[1] - first[0] > LONGEST_NAME) return false
  return namesOutlet(first, syntax)
}

/** Whoever “she” is need not be named in the report. */
function isNamed({ segments }: Sure, { tags }: Syntax): boolean {
  return segments.source.every(([first]) => tags[first] !== PRONOUN)
}

function isTaken({ cue, segments }: Sure, picked: readonly Sure[]): boolean {
  return framesNear(picked, [cue, cue + 1]).some(
    (other) => shared(other.segments.cue, segments.cue) > 0,
  )
}
