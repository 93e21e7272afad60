import { CLOSING } from '../model/quote-roles.ts'
import { type Stretch, shared } from '../model/stretches.ts'
import { type Syntax, tagId } from '../model/syntax.ts'
import type { Told } from '../told.ts'
import { isAside, sentenceAround } from './clauses.ts'
import { speakerFrom } from './phrases.ts'
import { isReporting } from './reporting.ts'

const ADVERB = tagId('RB')

/** “We are ready,” announced the ministry: whoever stands behind the verb, where no source was found. */
export function withSpeakersBehind(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  return frames.map((frame) => {
    const source = frame.segments.source.length === 0 && speakerBehind(frame, syntax)
    return source ? { ...frame, segments: { ...frame.segments, source: [source] } } : frame
  })
}

function speakerBehind(frame: Told, syntax: Syntax): Stretch | undefined {
  const sentence = sentenceAround(frame.cue, syntax)
  const source = sentence && speakerFrom(frame.cue + 1, sentence[1], syntax)
  if (!source || shared([...frame.segments.cue, ...frame.segments.content], [source]) > 0)
    return undefined
  if (isBehindQuotation(frame, syntax)) return source
  const isLate = frame.segments.content.every(([, end]) => end <= frame.cue)
  const isWhole = isLate && isAside([source[1], sentence[1]], syntax)
  return isWhole && isReporting(frame.cue, syntax) ? source : undefined
}

/** “We are ready,” agrees the ministry: by the marks any verb may report. */
function isBehindQuotation({ cue, segments }: Told, { quotes, tags }: Syntax): boolean {
  let verb = cue
  while (tags[verb - 1] === ADVERB) verb--
  return segments.content.some(([, end]) => end === verb) && quotes.roles[verb - 1] === CLOSING
}
