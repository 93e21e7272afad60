import { beginOfClause, sentenceAround } from './forms/clauses.ts'
import { COMMA, RELATIVE } from './forms/words.ts'
import type { Reading } from './model/find-frames.ts'
import { OPENING } from './model/quote-roles.ts'
import { hullOf, mark, type Stretch, shareMarked } from './model/stretches.ts'
import type { Syntax } from './model/syntax.ts'

/**
 * In Geneva, the envoy said, the talks go on. The road, she stressed, must open: where source and
 * cue stand between commas and what is behind them is told, the beginning of the sentence is told with it.
 */
export function withBeginnings<F extends Reading>(
  frames: readonly F[],
  syntax: Syntax,
): readonly F[] {
  const taken = new Uint8Array(syntax.count)
  for (const { segments } of frames) {
    const { source, cue, content } = segments
    mark([...source, ...cue, ...content], taken)
  }
  return frames.map((frame) => {
    const beginning = beginningOf(frame, syntax)
    if (!beginning || shareMarked([beginning], taken) > 0) return frame
    const content = [beginning, ...frame.segments.content]
    return { ...frame, segments: { ...frame.segments, content } }
  })
}

/** What stands before the commas around source and cue, in their sentence. */
function beginningOf({ cue, segments }: Reading, syntax: Syntax): Stretch | undefined {
  const { tags, quotes } = syntax
  const sentence = sentenceAround(cue, syntax)
  const [told] = segments.content
  if (!sentence || !told || segments.source.length === 0) return undefined
  const [first, end] = hullOf([...segments.source, ...segments.cue])
  const isAside = tags[first - 1] === COMMA && tags[end] === COMMA && told[0] === end + 1
  if (!isAside || RELATIVE[tags[first] ?? 0] === 1 || quotes.roles[told[0]] === OPENING)
    return undefined
  const begin = beginOfClause([sentence[0], first - 1], syntax)
  const isInSameQuotation = quotes.openedAt[begin] === quotes.openedAt[cue]
  return begin < first - 1 && isInSameQuotation && quotes.roles[begin] !== OPENING
    ? [begin, first - 1]
    : undefined
}
