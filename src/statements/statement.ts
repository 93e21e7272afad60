import type { Attribution } from './attribution.ts'

/** One attribution in one document with its speaker, day and the chain that relayed it. */
export interface Statement extends Attribution {
  /** Digest of the document's id and the spans. */
  readonly id: string
  /** Null when the source is unknown, anonymous without a name, or not a person, body or state. */
  readonly speaker: Speaker | null
  /** The day it was said, ISO 8601 `YYYY-MM-DD`. */
  readonly said?: string
  /** From the outlet outward to the speaker. */
  readonly relays: readonly Relay[]
}

export interface Speaker {
  readonly name: string
  /** The party it speaks for on that day; absent for experts, newspapers and anonymous sources. */
  readonly party?: string
}

/** A link in the chain outlet → cited outlet → named or anonymous source → speaker. */
export interface Relay {
  readonly name: string
  readonly kind: 'outlet' | 'anonymous' | 'person' | 'body'
}

/** A person, body or state, its names in prose, and the party it speaks for over time. */
export interface Actor {
  readonly name: string
  readonly kind: 'person' | 'body' | 'state'
  /** Other names the press uses: surnames, spellings, metonyms such as a capital. */
  readonly aliases: readonly string[]
  /** Descriptions that stand for the actor, such as "Russian foreign minister". */
  readonly titles: readonly string[]
  readonly offices: readonly Office[]
}

/** The party an actor speaks for, and from when until when (ISO days, inclusive; open if absent). */
export interface Office {
  readonly party: string
  readonly from?: string
  readonly until?: string
}
