import { evidenceFeatures, evidenceOf, isQuotation } from './evidence.ts'
import type { Syntax } from './model/syntax.ts'
import type { ParsedText } from './model/tree-facts.ts'
import type { Score } from './ranking/linear.ts'
import type { RankedFrame } from './ranking/rank-readings.ts'

/** A frame and how likely it is right. */
export interface Rated extends RankedFrame {
  readonly confidence: number
}

/** Calibrated on articles that the models had not learnt from. */
export function rateFrames(
  frames: readonly RankedFrame[],
  text: ParsedText,
  score: Score,
): readonly Rated[] {
  return frames.map((frame) => {
    const odds = score(evidenceOf(frame, text.syntax), (add) =>
      evidenceFeatures(frame, frames, text, add),
    )
    return { ...frame, confidence: 1 / (1 + Math.exp(-odds)) }
  })
}

/** The confidence from which a frame is worth telling: a quotation is missed more than others. */
const QUOTATION_FROM = 0.1
const OTHERS_FROM = 0.3

export function isWorthTelling({ segments, confidence }: Rated, syntax: Syntax): boolean {
  return confidence >= (isQuotation(segments.content, syntax) ? QUOTATION_FROM : OTHERS_FROM)
}
