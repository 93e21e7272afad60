import type { Frame } from './model/find-frames.ts'
import type { Syntax } from './model/syntax.ts'
import { isQuoted } from './quoted.ts'

/** Logistic weights of the evidence. */
export type ConfidenceWeights = readonly number[]

/** A frame and how likely it is right. */
export interface Rated extends Frame {
  readonly confidence: number
}

/** Beyond these log-odds there is nothing more to be sure of. */
const SUREST = 10
/** Keeps the logarithm of a share finite: about one draw in all. */
const ONE_DRAW = 0.02

/** What speaks for and against a frame, and 1. */
export function evidenceOf(frame: Frame, syntax: Syntax): readonly number[] {
  const { segments, spotted, labelled, agreement, sameness } = frame
  return [
    Math.min(spotted, SUREST),
    Math.min(labelled, SUREST),
    Math.log(agreement + ONE_DRAW),
    Math.log(sameness + ONE_DRAW),
    segments.source.length === 0 ? 1 : 0,
    isQuotation(frame, syntax) ? 1 : 0,
    1,
  ]
}

/** Calibrated on articles that the model has not learnt from. */
export function rate(frame: Frame, syntax: Syntax, weights: ConfidenceWeights): Rated {
  const evidence = evidenceOf(frame, syntax)
  const sum = evidence.reduce((total, value, i) => total + value * (weights[i] ?? 0), 0)
  return { ...frame, confidence: 1 / (1 + Math.exp(-sum)) }
}

/** The confidence from which a frame is worth telling: a quotation is missed more than others. */
const QUOTATION_FROM = 0.1
const OTHERS_FROM = 0.25

export function isWorthTelling(frame: Rated, syntax: Syntax): boolean {
  return frame.confidence >= (isQuotation(frame, syntax) ? QUOTATION_FROM : OTHERS_FROM)
}

function isQuotation({ segments }: Frame, syntax: Syntax): boolean {
  return segments.content.some((stretch) => isQuoted(stretch, syntax))
}
