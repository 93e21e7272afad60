import { CLOSING } from '../model/quote-roles.ts'
import type { Segments } from '../model/read-labels.ts'
import { type Stretch, shared } from '../model/stretches.ts'
import type { Syntax } from '../model/syntax.ts'
import type { Told } from '../told.ts'
import { isAside, sentenceAround } from './clauses.ts'
import { speakerFrom } from './phrases.ts'
import { beginOfVerb, isReporting } from './reporting.ts'

/** “We are ready,” announced the ministry: whoever stands behind the verb, where no source was found. */
export function withSpeakersBehind(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  return frames.map((frame) => {
    const source = frame.segments.source.length === 0 && speakerBehind(frame, syntax)
    return source ? { ...frame, segments: { ...frame.segments, source: [source] } } : frame
  })
}

function speakerBehind({ cue, segments }: Told, syntax: Syntax): Stretch | undefined {
  const sentence = sentenceAround(cue, syntax)
  const source = sentence && speakerFrom(cue + 1, sentence[1], syntax)
  if (!source || shared([...segments.cue, ...segments.content], [source]) > 0) return undefined
  if (isBehindQuotation(cue, segments, syntax)) return source
  const isLate = segments.content.every(([, end]) => end <= cue)
  const isWhole = isLate && isAside([source[1], sentence[1]], syntax)
  return isWhole && isReporting(cue, syntax) ? source : undefined
}

/** “We are ready,” agrees the ministry: by the marks any verb may report. */
function isBehindQuotation(cue: number, { content }: Segments, syntax: Syntax): boolean {
  const verb = beginOfVerb(cue, syntax)
  return content.some(([, end]) => end === verb) && syntax.quotes.roles[verb - 1] === CLOSING
}
