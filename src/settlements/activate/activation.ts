import type { CeasefireState } from '../ceasefire/ceasefire.ts'
import type { Breach } from './breaches.ts'
import type { Coalition } from './coalitions.ts'
import type { Consultation } from './consultation.ts'
import type { Outcome } from './decide.ts'

/** What a mechanism makes of an incident; the JSON that `demarche activate --json` prints. */
export interface Activation {
  readonly mechanism: string
  readonly incident: string
  readonly triggered: boolean
  readonly outcome: Outcome
  readonly duties: readonly Duty[]
  readonly entitled: readonly string[]
  /** Political commitments that now fall due: binding in honour, not in law. */
  readonly commitments: readonly Duty[]
  readonly carveOuts: readonly { readonly actor: string; readonly text: string }[]
  readonly breaches: readonly Breach[]
  readonly consultation: Consultation | null
  readonly minimalBlockingSets: readonly Coalition[]
  readonly minimalActivatingSets: readonly Coalition[]
  readonly timeline: readonly Moment[]
  /** Given where the incident says who acted: who owed help, who gave it, who did without owing. */
  readonly history?: History
  /** Given where the incident tells of violations or releases under a ceasefire. */
  readonly ceasefire?: CeasefireState
  /** Rival readings of the text, or rival accounts of who attacked, each answered. */
  readonly readings?: Readonly<Record<string, Activation>>
  readonly because: readonly string[]
}

export interface Duty {
  readonly actor: string
  readonly obligation: string
  readonly due?: string
}

/** Hours after the act; null where the text sets no time. */
export interface Moment {
  readonly hours: number | null
  readonly what: string
}

export interface History {
  readonly paperBound: readonly string[]
  readonly acted: readonly string[]
  readonly boundButDidNot: readonly string[]
}
