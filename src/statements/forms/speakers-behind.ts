import type { Stretch } from '../model/stretches.ts'
import type { Syntax } from '../model/syntax.ts'
import type { Told } from '../told.ts'
import { isAside, sentenceAround } from './clauses.ts'
import { speakerFrom } from './phrases.ts'
import { isReporting } from './reporting.ts'

/** “We are ready,” announced the ministry: whoever stands behind the verb, where no source was found. */
export function withSpeakersBehind(frames: readonly Told[], syntax: Syntax): readonly Told[] {
  return frames.map((frame) => {
    const source = frame.segments.source.length === 0 && speakerBehind(frame, syntax)
    return source ? { ...frame, segments: { ...frame.segments, source: [source] } } : frame
  })
}

function speakerBehind({ cue, segments }: Told, syntax: Syntax): Stretch | undefined {
  const sentence = sentenceAround(cue, syntax)
  const isBehindAll = segments.content.every(([, end]) => end <= cue)
  if (!sentence || !isBehindAll || !isReporting(cue, syntax)) return undefined
  const source = speakerFrom(cue + 1, sentence[1], syntax)
  return source && isAside([source[1], sentence[1]], syntax) ? source : undefined
}
