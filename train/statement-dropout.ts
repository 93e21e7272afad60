import {
  MARK_FEATURES,
  MOST_FRAME_FEATURES,
  WORD_FEATURES,
} from '../src/statements/model/frame-features.ts'

/** How much is left out at random while learning. */
export interface Dropout {
  readonly units: number
  readonly tokenFeatures: number
  /** The rate of each of a token's features in a frame. */
  readonly frameFeatures: Float32Array
}

/** Marks are what frames must not do without; words are what they learn by heart. */
export function frameRates(rates: {
  readonly marks: number
  readonly words: number
  readonly others: number
}): Float32Array {
  return new Float32Array(MOST_FRAME_FEATURES)
    .fill(rates.others)
    .fill(rates.marks, ...MARK_FEATURES)
    .fill(rates.words, ...WORD_FEATURES)
}
