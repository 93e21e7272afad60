import { classAt, LETTER, lowerUnit } from './characters.ts'
import { mix } from './hash.ts'
import type { TokenList } from './token-list.ts'

/** What taggers want to know of each token's letters, without a string being made. */
export interface WordList {
  /** Hash of the lower-case form; digits count as 0, and all apostrophes as one. */
  readonly forms: Int32Array
  /** The last two and three letters, in lower case. */
  readonly endings2: Int32Array
  readonly endings3: Int32Array
  /** The first two letters, in lower case. */
  readonly beginnings: Int32Array
  /** A combination of the bits below. */
  readonly shapes: Uint8Array
}

export const CAPITAL = 1
const ALL_CAPITALS = 2
export const HAS_DIGIT = 4
export const HAS_LETTER = 8
const HAS_HYPHEN = 16

export function describeWords(text: string, { count, starts, ends }: TokenList): WordList {
  const words = {
    forms: new Int32Array(count),
    endings2: new Int32Array(count),
    endings3: new Int32Array(count),
    beginnings: new Int32Array(count),
    shapes: new Uint8Array(count),
  }
  for (let token = 0; token < count; token++) {
    describe(words, token, text, starts[token] ?? 0, ends[token] ?? 0)
  }
  return words
}

function describe(words: WordList, token: number, text: string, start: number, end: number): void {
  let form = 0x811c9dc5
  let ending = 0
  let shape = 0
  let capitals = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    const letter = normalUnit(unit)
    form = Math.imul(form ^ letter, 0x01000193)
    ending = (ending << 8) | (letter & 0xff)
    if (letter !== unit && letter > 0x40) capitals++
    if (letter === 0x30) shape |= HAS_DIGIT
    else if (letter === 0x2d) shape |= HAS_HYPHEN
    if (at - start === 1) words.beginnings[token] = ending
  }
  if (classAt(text, start) === LETTER) shape |= HAS_LETTER
  if (lowerUnit(text.charCodeAt(start)) !== text.charCodeAt(start)) shape |= CAPITAL
  if (capitals > 1 && capitals === end - start) shape |= ALL_CAPITALS
  words.forms[token] = mix(form, end - start)
  words.endings2[token] = ending & 0xffff
  words.endings3[token] = ending & 0xffffff
  words.shapes[token] = shape
}

function normalUnit(unit: number): number {
  if (unit < 0x80) {
    if (unit >= 0x41 && unit <= 0x5a) return unit | 32
    return unit >= 0x30 && unit <= 0x39 ? 0x30 : unit
  }
  if (unit === 0x2019 || unit === 0x2018) return 0x27
  if (unit === 0x2013 || unit === 0x2014) return 0x2d
  return lowerUnit(unit)
}
