import { CAPITAL, HAS_DIGIT, HAS_LETTER, type WordList } from './words.ts'

/** Which tags each word may have: the tagger chooses among these only. */
export interface Lexicon {
  /** Hashes of the forms of frequent words, and the ambiguity class of each. */
  readonly forms: Int32Array
  readonly classes: Uint16Array
  /** The tags of class c are `members[firsts[c] … firsts[c + 1])`. */
  readonly firsts: Uint16Array
  readonly members: Uint8Array
}

/** Finds a form's ambiguity class; the first classes are those of words it does not know. */
export type ClassOf = (words: WordList, token: number) => number

/** The class of an unknown word by its looks: 0 to UNKNOWN_CLASSES - 1. */
export function unknownClass(shape: number): number {
  if ((shape & HAS_DIGIT) !== 0) return 0
  if ((shape & HAS_LETTER) === 0) return 1
  return (shape & CAPITAL) !== 0 ? 2 : 3
}

export const UNKNOWN_CLASSES = 4

/** An open-addressing hash table over the lexicon's forms. */
export function classFinder(lexicon: Lexicon): ClassOf {
  const bits = Math.max(4, 33 - Math.clz32(lexicon.forms.length))
  const mask = (1 << bits) - 1
  const keys = new Int32Array(1 << bits)
  const classes = new Uint16Array(1 << bits)
  const none = 0xffff
  classes.fill(none)
  lexicon.forms.forEach((form, word) => {
    let slot = form & mask
    while (classes[slot] !== none) slot = (slot + 1) & mask
    keys[slot] = form
    classes[slot] = lexicon.classes[word] ?? 0
  })
  return ({ forms, shapes }, token) => {
    const form = forms[token] ?? 0
    let slot = form & mask
    let found = classes[slot] ?? none
    while (found !== none && keys[slot] !== form) {
      slot = (slot + 1) & mask
      found = classes[slot] ?? none
    }
    return found === none ? unknownClass(shapes[token] ?? 0) : found
  }
}
