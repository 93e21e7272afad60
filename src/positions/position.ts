import type { Span } from '../text/span.ts'

export const stances = ['demands', 'accepts', 'conditional', 'rejects', 'ambiguous'] as const
export type Stance = (typeof stances)[number]

/** Party × issue × option × stance, from one statement. */
export interface Position {
  /** The party whose stance it is. */
  readonly party: string
  readonly issue: string
  readonly option: string
  readonly stance: Stance
  /** The words of the condition, when the stance is `conditional`. */
  readonly condition?: string
  /** The party that reports it second-hand; absent when first-hand. The two are never mixed. */
  readonly reportedBy?: string
  /** Name of the person or body whose words they are. */
  readonly speaker: string
  /** ISO day. */
  readonly said?: string
  /** Id of the statement it was coded from. */
  readonly statement: string
  /** The words that signal the option, within the statement's content. */
  readonly evidence: Span
  readonly confidence: number
}

/** An accusation of a breach: not a stance; feeds incidents. */
export interface Allegation {
  readonly accuser: string
  readonly accused: string
  readonly issue: string
  readonly option: string
  readonly speaker: string
  readonly said?: string
  readonly statement: string
  readonly evidence: Span
  readonly confidence: number
}
