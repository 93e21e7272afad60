import type { Frame } from './model/find-frames.ts'
import type { Decisions } from './model/model-file.ts'
import type { Syntax } from './model/syntax.ts'
import { isQuoted } from './quoted.ts'

/** How likely a frame is right: calibrated on articles that the model has not learnt from. */
export function confidenceOf(
  { logOdds, logShare }: Frame,
  { confidence: [forCue, forShare, bias] }: Decisions,
): number {
  const evidence = forCue * Math.min(logOdds, 10) + forShare * logShare + bias
  return 1 / (1 + Math.exp(-evidence))
}

/**
 * The confidence from which a frame is worth telling, chosen by F1 of triples on training
 * articles that the model has not learnt from: a frame without a source is wrong far more often
 * than its cue lets expect, one with a whole quotation less often.
 */
const WITH_QUOTATION = 0.15
const WITH_SOURCE = 0.2
const WITHOUT_SOURCE = 0.6

export function isWorthTelling(frame: Frame, syntax: Syntax, decisions: Decisions): boolean {
  return confidenceOf(frame, decisions) >= leastFor(frame, syntax)
}

function leastFor({ segments }: Frame, syntax: Syntax): number {
  if (segments.content.some((stretch) => isQuoted(stretch, syntax))) return WITH_QUOTATION
  return segments.source.length > 0 ? WITH_SOURCE : WITHOUT_SOURCE
}
