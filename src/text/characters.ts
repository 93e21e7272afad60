/** What a UTF-16 code unit is to the tokenizer; one table look-up instead of a regular expression. */
export const SPACE = 0
export const LETTER = 1
export const DIGIT = 2
export const PERIOD = 3
export const APOSTROPHE = 4
export const HYPHEN = 5
export const HIGH_SURROGATE = 6
const OTHER = 7

const CLASSES = classTable()
const LOWER = lowerTable()

/** The class at an offset; SPACE beyond the text's ends. */
export function classAt(text: string, offset: number): number {
  if (offset < 0 || offset >= text.length) return SPACE
  return CLASSES[text.charCodeAt(offset)] ?? OTHER
}

/** Is there a letter, digit or combining mark at the offset (half a letter's pair included)? */
export function isWordAt(text: string, offset: number): boolean {
  const kind = classAt(text, offset)
  return kind === LETTER || kind === DIGIT || (kind === HIGH_SURROGATE && astral(text, offset))
}

/** The lower case of a code unit, for scripts that have it within the first 0x600 units. */
export function lowerUnit(unit: number): number {
  return LOWER[unit] ?? unit
}

export function isUpperAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  return unit < LOWER.length && LOWER[unit] !== unit
}

export function isLowerAt(text: string, offset: number): boolean {
  return classAt(text, offset) === LETTER && !isUpperAt(text, offset)
}

function astral(text: string, offset: number): boolean {
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(offset) ?? 0))
}

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let unit = 0; unit < table.length; unit++) table[unit] = classify(unit)
  return table
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit)
  if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0)) return SPACE
  if (/[\s\u200b\u2060\ufeff]/.test(character)) return SPACE
  if (/[\p{L}\p{M}_]/u.test(character)) return LETTER
  if (/\p{N}/u.test(character)) return DIGIT
  if (character === '.') return PERIOD
  if (character === "'" || character === '’' || character === 'ʼ') return APOSTROPHE
  if (character === '-' || character === '‐' || character === '‑') return HYPHEN
  return unit >= 0xd800 && unit <= 0xdbff ? HIGH_SURROGATE : OTHER
}

function lowerTable(): Uint16Array {
  const table = new Uint16Array(0x600)
  for (let unit = 0; unit < table.length; unit++) {
    table[unit] = String.fromCharCode(unit).toLowerCase().charCodeAt(0)
  }
  return table
}
