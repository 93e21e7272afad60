import { evidenceFeatures, evidenceOf } from './evidence.ts'
import { OPENING } from './model/quotes.ts'
import type { Syntax } from './model/syntax.ts'
import type { ParsedText } from './model/tree-facts.ts'
import type { Add, Score } from './ranking/linear.ts'
import type { RankedFrame } from './ranking/rank-readings.ts'

/** A frame and how good it is. */
export interface Rated extends RankedFrame {
  /** How likely it is right: the source met, at least half of the content shared. */
  readonly confidence: number
  /**
   * Which share of its content's words is said by somebody, its source or another. Asked for only
   * where the confidence leaves open whether to tell it; elsewhere the same as that.
   */
  readonly reported: number
}

/** Judges of what was read. */
export interface Raters {
  readonly confidence: Score
  readonly reported: Score
}

/** The confidence from which a frame is worth telling: a quotation is missed more than others. */
const QUOTATION_FROM = 0.1
const OTHERS_FROM = 0.36

/** What is somebody's at this share is worth telling at this confidence, if nobody else has it. */
const REPORTED_FROM = 0.5
const REPORTED_LEAST = 0.2

/** Calibrated on articles that the models had not learnt from. */
export function rateFrames(
  frames: readonly RankedFrame[],
  text: ParsedText,
  raters: Raters,
): readonly Rated[] {
  return frames.map((frame) => {
    const numbers = evidenceOf(frame, text.syntax)
    const write = (add: Add) => evidenceFeatures(frame, frames, text, add)
    const confidence = shareOf(raters.confidence(numbers, write))
    const isOpen = confidence >= REPORTED_LEAST && confidence < OTHERS_FROM
    return {
      ...frame,
      confidence,
      reported: isOpen ? shareOf(raters.reported(numbers, write)) : confidence,
    }
  })
}

function shareOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}

export function isWorthTelling(
  { segments, confidence }: Pick<Rated, 'segments' | 'confidence'>,
  syntax: Syntax,
): boolean {
  const first = segments.content[0]?.[0] ?? 0
  return confidence >= (syntax.quotes.roles[first] === OPENING ? QUOTATION_FROM : OTHERS_FROM)
}

export function isReported({
  confidence,
  reported,
}: Pick<Rated, 'confidence' | 'reported'>): boolean {
  return reported >= REPORTED_FROM && confidence >= REPORTED_LEAST
}
