import type { StatementKind } from '../statements/attribution.ts'
import type { Condition } from './conditions.ts'
import type { Mention } from './mentions.ts'
import type { Signal } from './options-index.ts'
import type { Match } from './phrase-index.ts'
import type { OperatorMatch } from './scope.ts'
import type { Words } from './words.ts'

/** One statement, with everything found among its words. */
export interface Reading {
  readonly words: Words
  /** The first word of the content; the cue's words stand before it. */
  readonly contentStart: number
  readonly kind: StatementKind
  /** The speaker's party. */
  readonly own: string
  readonly signals: readonly Match<Signal>[]
  readonly operators: readonly OperatorMatch[]
  readonly conditions: readonly Condition[]
  readonly mentions: readonly Mention[]
}
