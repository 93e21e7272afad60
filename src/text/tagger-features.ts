import { mix } from './hash.ts'
import type { WordList } from './words.ts'

/** How many features `fillTaggerFeatures` writes. */
export const TAGGER_FEATURES = 20

/** Stands for tags and classes beyond the sentence's ends. */
const EDGE = 0xff
const EDGE_FORM = 0x5bd1e995

/** A sentence being tagged from left to right. */
export interface TaggerInput {
  readonly words: WordList
  /** The ambiguity class of each token. */
  readonly classes: Uint16Array
  /** Tags found so far. */
  readonly tags: Uint8Array
}

/** Writes the hashed features of one token of the sentence `[first, end)`. */
export function fillTaggerFeatures(
  out: Int32Array,
  { words, classes, tags }: TaggerInput,
  token: number,
  first: number,
  end: number,
): void {
  const { forms, endings2, endings3, beginnings, shapes } = words
  const form = forms[token] ?? 0
  const shape = ((shapes[token] ?? 0) << 1) | (token === first ? 1 : 0)
  const kind = classes[token] ?? 0
  const tag1 = token > first ? (tags[token - 1] ?? 0) : EDGE
  const tag2 = token - 1 > first ? (tags[token - 2] ?? 0) : EDGE
  const form1 = token > first ? (forms[token - 1] ?? 0) : EDGE_FORM
  const form2 = token - 1 > first ? (forms[token - 2] ?? 0) : EDGE_FORM
  const next = token + 1 < end ? (forms[token + 1] ?? 0) : EDGE_FORM
  const next2 = token + 2 < end ? (forms[token + 2] ?? 0) : EDGE_FORM
  const nextKind = token + 1 < end ? (classes[token + 1] ?? 0) : EDGE
  const next2Kind = token + 2 < end ? (classes[token + 2] ?? 0) : EDGE
  const nextEnding = token + 1 < end ? (endings3[token + 1] ?? 0) : EDGE
  const tags12 = (tag1 << 8) | tag2
  out[0] = mix(form, 1)
  out[1] = mix(endings3[token] ?? 0, 2)
  out[2] = mix(endings2[token] ?? 0, 3 + (shape << 8))
  out[3] = mix(beginnings[token] ?? 0, 4)
  out[4] = mix((shape << 8) | tag1, 5)
  out[5] = mix(tag1, 6)
  out[6] = mix(tags12, 7)
  out[7] = mix(mix(form, tag1), 8)
  out[8] = mix(form1, 9)
  out[9] = mix(form2, 10)
  out[10] = mix(next, 11)
  out[11] = mix(next2, 12)
  out[12] = mix(mix(form, next), 13)
  out[13] = mix(mix(form, form1), 14)
  out[14] = mix((nextKind << 8) | tag1, 15 + (kind << 8))
  out[15] = mix(nextKind, 16 + (next2Kind << 8))
  out[16] = mix(mix(form, nextKind), 17)
  out[17] = mix(nextEnding, 18)
  out[18] = mix(tags12, 19 + (kind << 8))
  out[19] = mix(tags12, 20 + (nextKind << 8))
}
