import { evidenceFeatures, evidenceOf } from './evidence.ts'
import { OPENING } from './model/quotes.ts'
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
const OTHERS_FROM = 0.33

export function isWorthTelling(
  { segments, confidence }: Pick<Rated, 'segments' | 'confidence'>,
  syntax: Syntax,
): boolean {
  const first = segments.content[0]?.[0] ?? 0
  return confidence >= (syntax.quotes.roles[first] === OPENING ? QUOTATION_FROM : OTHERS_FROM)
}
