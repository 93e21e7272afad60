import { ownsPeriod } from './abbreviations.ts'
import {
  APOSTROPHE,
  classAt,
  DIGIT,
  HIGH_SURROGATE,
  HYPHEN,
  isLowerAt,
  isWordAt,
  LETTER,
  PERIOD,
  SPACE,
} from './characters.ts'
import { type TokenList, TokenWriter } from './token-list.ts'

/**
 * Splits English text into tokens as the Penn Treebank does: clitics ('s, n't), quotation
 * marks, brackets and dashes stand alone; hyphenated words, numbers, abbreviations with their
 * periods, addresses and runs of dots stay whole. Total and linear: any string is accepted,
 * and no step looks further than a few units ahead of what it consumes.
 */
export function tokenise(text: string): TokenList {
  const tokens = new TokenWriter(text.length)
  let at = 0
  while (at < text.length) {
    const kind = classAt(text, at)
    if (kind === SPACE) at++
    else if (kind === LETTER || kind === DIGIT) at = addWord(text, at, tokens)
    else at = addMark(text, at, kind, tokens)
  }
  return tokens.list()
}

function addWord(text: string, start: number, tokens: TokenWriter): number {
  const address = endOfAddress(text, start)
  if (address > 0) return tokens.add(start, address)
  let end = endOfWord(text, start)
  if (classAt(text, end) === PERIOD && takesPeriod(text, start, end)) end++
  const split = splitInside(text, start, end)
  if (split > start) tokens.add(start, split)
  return tokens.add(split, end)
}

function endOfWord(text: string, start: number): number {
  let at = start
  for (;;) {
    if (isWordAt(text, at)) at += classAt(text, at) === HIGH_SURROGATE ? 2 : 1
    else if (at > start && connects(text, start, at)) at++
    else return at
  }
}

/** Does the mark at the offset join what stands before and after it into one word? */
function connects(text: string, start: number, at: number): boolean {
  const mark = text.charAt(at)
  if (mark === '.') return periodConnects(text, start, at)
  if (!isWordAt(text, at + 1)) return false
  switch (classAt(text, at)) {
    case HYPHEN:
      return true
    case APOSTROPHE:
      return classAt(text, at - 1) === LETTER && cliticLength(text, at) === 0
    default:
      return markConnects(text, mark, at)
  }
}

function markConnects(text: string, mark: string, at: number): boolean {
  if (mark === '/' || mark === '&' || mark === '@') return isWordAt(text, at - 1)
  if (mark === ',' || mark === ':') {
    return classAt(text, at - 1) === DIGIT && classAt(text, at + 1) === DIGIT
  }
  return false
}

/** Inside 2.5, U.S.-led, p.m., Ph.D. and example.org, but not where a space was lost ("end.Next"). */
function periodConnects(text: string, start: number, at: number): boolean {
  const before = classAt(text, at - 1)
  const after = classAt(text, at + 1)
  if (before === DIGIT) return after === DIGIT
  if (before !== LETTER) return false
  const single = at - 1 === start || !isWordAt(text, at - 2)
  if (after === HYPHEN) return single && isWordAt(text, at + 2)
  if (after !== LETTER) return false
  if (at - start === 2 && text.charAt(at + 2) === '.') return true
  return single || (isLowerAt(text, at - 1) && isLowerAt(text, at + 1))
}

function takesPeriod(text: string, start: number, end: number): boolean {
  return classAt(text, end + 1) !== PERIOD && ownsPeriod(text, start, end)
}

/** Where a word falls in two without a mark between: do|n't, can|not; else its start. */
function splitInside(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1) | 32
  if (last !== 116 && last !== 97) return start
  if (end - start > 3 && classAt(text, end - 2) === APOSTROPHE) {
    return (text.charCodeAt(end - 3) | 32) === 110 ? end - 3 : start
  }
  if (end - start > 6) return start
  const word = text.slice(start, end).toLowerCase()
  return word === 'cannot' || word === 'gonna' || word === 'gotta' || word === 'wanna'
    ? start + 3
    : start
}

/** The length of 's, 'm, 'd, 're, 've, 'll at the offset, or 0. */
function cliticLength(text: string, at: number): number {
  const first = text.charCodeAt(at + 1) | 32
  if (!isWordAt(text, at + 2)) return first === 115 || first === 109 || first === 100 ? 2 : 0
  if (isWordAt(text, at + 3)) return 0
  const second = text.charCodeAt(at + 2) | 32
  if (second === 101) return first === 114 || first === 118 ? 3 : 0
  return first === 108 && second === 108 ? 3 : 0
}

/** The end of a web address at the offset, without the punctuation that follows it; else 0. */
function endOfAddress(text: string, start: number): number {
  const first = text.charCodeAt(start) | 32
  if (first !== 104 && first !== 119) return 0
  if (!/^(?:https?:\/\/|www\.)/i.test(text.slice(start, start + 8))) return 0
  let end = start
  while (classAt(text, end) !== SPACE && !'<>"”“»'.includes(text.charAt(end))) end++
  while (end > start && ".,;:!?)]’'".includes(text.charAt(end - 1))) end--
  return end
}

function addMark(text: string, at: number, kind: number, tokens: TokenWriter): number {
  switch (kind) {
    case HIGH_SURROGATE:
      return addAstral(text, at, tokens)
    case APOSTROPHE:
      return tokens.add(at, endOfApostrophe(text, at))
    case PERIOD:
      return tokens.add(at, endOfPeriods(text, at))
    case HYPHEN:
      return tokens.add(at, endOfRun(text, at, '-'))
    default:
      return tokens.add(at, endOfOther(text, at))
  }
}

function addAstral(text: string, at: number, tokens: TokenWriter): number {
  return isWordAt(text, at) ? addWord(text, at, tokens) : tokens.add(at, endOfPicture(text, at))
}

/** A picture character with its modifiers and joined partners; half a pair is a token too. */
function endOfPicture(text: string, start: number): number {
  let at = start + unitsAt(text, start)
  for (;;) {
    const unit = text.charCodeAt(at)
    if (unit === 0xfe0f) at++
    else if (unit === 0x200d && at + 1 < text.length) at += 1 + unitsAt(text, at + 1)
    else if (isModifier(text, at)) at += 2
    else return at
  }
}

function unitsAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** Skin tones, and the second letter of a flag. */
function isModifier(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 0xd83c) return false
  const low = text.charCodeAt(at + 1)
  if (low >= 0xdffb && low <= 0xdfff) return true
  return isFlagLetter(low) && isFlagLetter(text.charCodeAt(at - 1))
}

function isFlagLetter(low: number): boolean {
  return low >= 0xdde6 && low <= 0xddff
}

function endOfApostrophe(text: string, at: number): number {
  if (isWordAt(text, at - 1)) {
    const length = cliticLength(text, at)
    if (length > 0) return at + length
  } else if (classAt(text, at + 1) === DIGIT) return endOfYear(text, at)
  else if (/^[a-z]/i.test(text.charAt(at + 1))) return endOfShortening(text, at)
  return text.charAt(at + 1) === text.charAt(at) ? at + 2 : at + 1
}

/** '90s and '16. */
function endOfYear(text: string, at: number): number {
  if (classAt(text, at + 2) !== DIGIT) return at + 1
  const end = text.charAt(at + 3) === 's' ? at + 4 : at + 3
  return isWordAt(text, end) ? at + 1 : end
}

function endOfShortening(text: string, at: number): number {
  const match = /^.(?:em|cause|til|tis|n)(?![\p{L}\p{N}])/iu.exec(text.slice(at, at + 8))
  return at + (match?.[0].length ?? 1)
}

/** A full stop, a number such as .5, or an ellipsis, spaced (". . .") or not. */
function endOfPeriods(text: string, at: number): number {
  if (classAt(text, at + 1) === DIGIT && classAt(text, at - 1) === SPACE) {
    return endOfWord(text, at + 1)
  }
  if (text.startsWith('. . .', at)) return at + 5
  return endOfRun(text, at, '.')
}

function endOfOther(text: string, at: number): number {
  const mark = text.charAt(at)
  if (mark === '!' || mark === '?') return endOfExclamation(text, at)
  if (mark === '`' || mark === '‘') return text.charAt(at + 1) === mark ? at + 2 : at + 1
  if (mark === '#' || mark === '@')
    return classAt(text, at + 1) === LETTER ? endOfWord(text, at + 1) : at + 1
  return at + 1
}

function endOfExclamation(text: string, at: number): number {
  let end = at + 1
  while (text.charAt(end) === '!' || text.charAt(end) === '?') end++
  return end
}

function endOfRun(text: string, at: number, mark: string): number {
  let end = at + 1
  while (text.charAt(end) === mark) end++
  return end
}
