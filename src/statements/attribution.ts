import type { Span } from '../text/span.ts'

/** Direct: quoted words; indirect: reported words; mixed: reported with quoted words in them. */
export type StatementKind = 'direct' | 'indirect' | 'mixed'

/** What the cue claims of the source: it spoke, it holds a view, it means to act, it perceives. */
export type CueClass = 'speech' | 'attitude' | 'intention' | 'perception'

/** Source, cue and content of one statement, before anyone asks who the source is. */
export interface Attribution {
  /** Empty when the text names no source. */
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  /** More than one where the cue breaks the content; never empty. */
  readonly content: readonly Span[]
  readonly kind: StatementKind
  readonly cueClass: CueClass
  /** Calibrated probability that the triple is right. */
  readonly confidence: number
}

/**
 * The seam for extractors: finds the attributions of a text inside its body spans.
 * Pure and total: any string is accepted, every span lies within `body`.
 */
export type AttributionFinder = (text: string, body: readonly Span[]) => readonly Attribution[]
