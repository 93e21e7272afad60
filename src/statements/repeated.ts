import type { Sure } from './confidence.ts'
import { framesNear } from './frames-near.ts'
import type { Segments } from './model/read-labels.ts'
import { hullOf, overlapRatio, shared } from './model/stretches.ts'
import { type Syntax, tagId } from './model/syntax.ts'

const COLON = tagId(':')

/** Two cues rarely say the same words: contents so much alike are told of one. */
const SAME = 0.9

/** “The king told the envoy that …, officials say”: cues that are so sure may both have the clause between them. */
const SURE_CHAINED = 0.5

/** Whether a frame says what one that is picked already says. The frames are in order of their cues. */
export function isRepeated<F extends Sure>(
  { cue, segments, confidence }: F,
  frames: readonly F[],
  picked: ReadonlySet<F>,
  { tags }: Syntax,
): boolean {
  const [first] = segments.content
  if (!first) return false
  const isChained = (other: F) =>
    confidence >= SURE_CHAINED &&
    tags[cue] !== COLON &&
    tags[other.cue] !== COLON &&
    (isTold(segments, other.segments) || isTold(other.segments, segments))
  return framesNear(frames, first).some(
    (other) => picked.has(other) && saysTheSame(segments, other.segments) && !isChained(other),
  )
}

/** “…,” she said, according to the agency: what the one says of the other is not the same words. */
function saysTheSame(one: Segments, other: Segments): boolean {
  const reports = shared(one.content, other.cue) + shared(other.content, one.cue) > 0
  return !reports && overlapRatio(one.content, other.content) >= SAME
}

/** Whether a clause stands behind the cue of whom it is told of, and before that of who tells it. */
function isTold({ cue, source, content }: Segments, teller: Segments): boolean {
  const [first, end] = hullOf(content)
  return (
    source.length > 0 &&
    teller.source.length > 0 &&
    hullOf([...source, ...cue])[1] <= first &&
    hullOf([...teller.source, ...teller.cue])[0] >= end
  )
}
