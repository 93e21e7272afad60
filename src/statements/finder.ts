import type { Analyser } from '../text/analyse.ts'
import type { Span } from '../text/span.ts'
import type { Attribution, AttributionFinder } from './attribution.ts'
import { chooseFrames } from './choose-frames.ts'
import { rateFrames } from './confidence.ts'
import { cueClassOf } from './cue-class.ts'
import { createJudges } from './judges.ts'
import { analyseSpeech } from './model/analyse-speech.ts'
import { blankOutside } from './model/blank.ts'
import { findFrames } from './model/find-frames.ts'
import { readStatementModel } from './model/model-file.ts'
import { createNetwork } from './model/network.ts'
import type { Stretches } from './model/stretches.ts'
import { createSyntax, type LexemeCache, type Syntax, spansOf } from './model/syntax.ts'
import { gatherTreeFacts } from './model/tree-facts.ts'
import { withWiderLexicon } from './model/wider-lexicon.ts'
import { kindOf } from './quoted.ts'
import { rankReadings } from './ranking/rank-readings.ts'
import type { Told } from './told.ts'

/**
 * A finder that has learnt from annotated news (models/README.md). Takes the text's analyser and
 * the bytes of models/statements.bin; throws InvalidInput when they are something else.
 */
export function createFinder(analyse: Analyser, bytes: Uint8Array): AttributionFinder {
  const model = readStatementModel(bytes)
  const network = createNetwork(model)
  const judges = createJudges(model.judges)
  const lexemes: LexemeCache = new Map()
  return (text, body) => {
    const analysis = analyseSpeech(analyse, blankOutside(text, body))
    const syntax = withWiderLexicon(createSyntax(analysis, lexemes))
    const parsed = { syntax, tree: gatherTreeFacts(syntax) }
    const frames = rankReadings(findFrames(network, parsed), parsed, judges)
    return chooseFrames(rateFrames(frames, parsed, judges), syntax).flatMap((frame) => {
      const attribution = toAttribution(frame, syntax, body)
      const cueClass = cueClassOf(analysis.lemma(frame.cue))
      return attribution ? [{ ...attribution, cueClass }] : []
    })
  }
}

function toAttribution(
  { segments, confidence, isVerbatim }: Told,
  syntax: Syntax,
  body: readonly Span[],
): Omit<Attribution, 'cueClass'> | undefined {
  const { source, cue, content } = segments
  const spans = (stretches: Stretches) => partsIn(body, spansOf(stretches, syntax))
  const words = { source: spans(source), cue: spans(cue), content: spans(content) }
  if (words.cue.length === 0 || words.content.length === 0) return undefined
  return { ...words, kind: isVerbatim ? 'direct' : kindOf(content, syntax), confidence }
}

/** The parts of spans that lie in the body. */
function partsIn(body: readonly Span[], spans: readonly Span[]): Span[] {
  const parts: Span[] = []
  for (const span of spans)
    for (const stretch of body) {
      const start = Math.max(span[0], stretch[0])
      const end = Math.min(span[1], stretch[1])
      if (start < end) parts.push([start, end])
    }
  return parts
}
