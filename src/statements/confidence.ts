import { evidenceFeatures, evidenceOf } from './evidence.ts'
import { logistic } from './logistic.ts'
import type { Reading } from './model/find-frames.ts'
import { OPENING } from './model/quote-roles.ts'
import type { Syntax } from './model/syntax.ts'
import type { ParsedText } from './model/tree-facts.ts'
import type { Add, Score } from './ranking/linear.ts'
import type { RankedFrame } from './ranking/rank-readings.ts'

/** A frame and how good it is. */
export interface Rated extends RankedFrame {
  /** How likely it is right: the source met, at least half of the content shared. */
  readonly confidence: number
  /** Whether it is unlikely right, but its content's words are surely somebody's, whosever. */
  readonly isReported: boolean
}

/** A reading and how sure it is. */
export type Sure = Reading & Pick<Rated, 'confidence'>

/** Judges of what was read: log-odds that it is right, and of the share of its words that is somebody's. */
export interface Raters {
  readonly confidence: Score
  readonly reported: Score
}

/** The confidence from which a frame is worth telling: a quotation is missed more than others. */
const QUOTATION_FROM = 0.1
const OTHERS_FROM = 0.4

/** Which share of an unlikely frame's words must be somebody's, and how unlikely it may be. */
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
    const confidence = logistic(raters.confidence(numbers, write))
    const isReported =
      confidence >= REPORTED_LEAST &&
      confidence < OTHERS_FROM &&
      logistic(raters.reported(numbers, write)) >= REPORTED_FROM
    return { ...frame, confidence, isReported }
  })
}

export function isWorthTelling(
  { segments, confidence }: Pick<Rated, 'segments' | 'confidence'>,
  syntax: Syntax,
): boolean {
  const first = segments.content[0]?.[0] ?? 0
  return confidence >= (syntax.quotes.roles[first] === OPENING ? QUOTATION_FROM : OTHERS_FROM)
}
