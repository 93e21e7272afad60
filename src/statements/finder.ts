import type { Analyser } from '../text/analyse.ts'
import type { Span } from '../text/span.ts'
import type { Attribution, AttributionFinder, StatementKind } from './attribution.ts'
import { chooseFrames } from './choose-frames.ts'
import { cueClassOf } from './cue-class.ts'
import { blankOutside } from './model/blank.ts'
import { type Frame, findFrames } from './model/find-frames.ts'
import { type Decisions, readStatementModel } from './model/model-file.ts'
import { createNetwork } from './model/network.ts'
import { OPENING } from './model/quotes.ts'
import { createSyntax, type LemmaCache, type Syntax } from './model/syntax.ts'

/**
 * A finder that has learnt from annotated news (models/README.md). Takes the text's analyser and
 * the bytes of models/statements.bin; throws InvalidInput when they are something else.
 */
export function createFinder(analyse: Analyser, bytes: Uint8Array): AttributionFinder {
  const model = readStatementModel(bytes)
  const network = createNetwork(model)
  const lemmas: LemmaCache = new Map()
  return (text, body) => {
    const analysis = analyse(blankOutside(text, body))
    const syntax = createSyntax(analysis, lemmas)
    const frames = chooseFrames(findFrames(network, syntax, model.decisions.look), model.decisions)
    return frames.flatMap((frame) => {
      const attribution = toAttribution(frame, syntax, body, model.decisions)
      const cueClass = cueClassOf(analysis.lemma(frame.cue))
      return attribution ? [{ ...attribution, cueClass }] : []
    })
  }
}

function toAttribution(
  frame: Frame,
  syntax: Syntax,
  body: readonly Span[],
  { confidence: [forCue, forShare, bias] }: Decisions,
): Omit<Attribution, 'cueClass'> | undefined {
  const { source, cue, content } = frame.segments
  const spans = (segments: readonly (readonly [number, number])[]) =>
    segments.flatMap(([first, end]) =>
      clip([syntax.starts[first] ?? 0, syntax.ends[end - 1] ?? 0], body),
    )
  const words = { source: spans(source), cue: spans(cue), content: spans(content) }
  if (words.cue.length === 0 || words.content.length === 0) return undefined
  const evidence = forCue * Math.min(frame.logOdds, 10) + forShare * frame.logShare + bias
  return { ...words, kind: kindOf(content, syntax), confidence: 1 / (1 + Math.exp(-evidence)) }
}

/** The parts of a span that lie in the body. */
function clip([start, end]: Span, body: readonly Span[]): Span[] {
  return body.flatMap(([from, to]): Span[] => {
    const part: Span = [Math.max(start, from), Math.min(end, to)]
    return part[0] < part[1] ? [part] : []
  })
}

function kindOf(content: Frame['segments']['content'], { quotes }: Syntax): StatementKind {
  const quoted = ([first, end]: readonly [number, number]) => {
    const opened = quotes.openedAt[first] ?? -1
    return opened >= 0 && (quotes.openedAt[end - 1] ?? -1) >= 0 && opened >= first - 1
  }
  if (content.length > 0 && content.every(quoted)) return 'direct'
  const hasQuote = content.some(([first, end]) =>
    quotes.roles.subarray(first, end).includes(OPENING),
  )
  return hasQuote ? 'mixed' : 'indirect'
}
