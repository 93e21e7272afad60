import type { FeatureList } from './features.ts'
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

/** Lists the features of one token of the sentence `[first, end)`. */
export function fillTaggerFeatures(
  { values, seeds }: FeatureList,
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
  values[0] = form
  values[1] = endings3[token] ?? 0
  values[2] = endings2[token] ?? 0
  seeds[2] = 3 + (shape << 8)
  values[3] = beginnings[token] ?? 0
  values[4] = (shape << 8) | tag1
  values[5] = tag1
  values[6] = tags12
  values[7] = mix(form, tag1)
  values[8] = form1
  values[9] = form2
  values[10] = next
  values[11] = next2
  values[12] = mix(form, next)
  values[13] = mix(form, form1)
  values[14] = (nextKind << 8) | tag1
  seeds[14] = 15 + (kind << 8)
  values[15] = nextKind
  seeds[15] = 16 + (next2Kind << 8)
  values[16] = mix(form, nextKind)
  values[17] = nextEnding
  values[18] = tags12
  seeds[18] = 19 + (kind << 8)
  values[19] = tags12
  seeds[19] = 20 + (nextKind << 8)
}
