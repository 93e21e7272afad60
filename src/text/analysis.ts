import type { SentenceList } from './sentences.ts'
import type { TokenList } from './token-list.ts'

/** The syntax of a text: parallel arrays, one entry a token, in order of text. */
export interface Analysis {
  readonly text: string
  readonly tokens: TokenList
  readonly sentences: SentenceList
  /** Hash of each token's lower-case form: equal forms have equal hashes. */
  readonly forms: Int32Array
  /** Indices into TAGS. */
  readonly tags: Uint8Array
  /** The token that each one depends on; -1 for the root of a sentence. */
  readonly heads: Int32Array
  /** Indices into RELATIONS: the relation to the head. */
  readonly relations: Uint8Array
  /** The dictionary form of a token, in lower case unless it is a name. */
  lemma(token: number): string
}
