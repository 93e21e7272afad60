import type { Span } from '../../text/span.ts'
import { tokenise } from '../../text/tokens.ts'
import { spellingKey } from './spelling.ts'

/** An article's words as parallel arrays, with what finding names and antecedents asks of them. */
export interface ArticleWords {
  readonly text: string
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** In lower case, with straight apostrophes. */
  readonly lower: readonly string[]
  /** The spelling key of capitalised words, the lower-case word otherwise. */
  readonly keys: readonly string[]
  readonly capital: Uint8Array
  /** The sentence's number; a line break always ends one. */
  readonly sentence: Int32Array
  /** 1 within quotation marks; a line break closes them. */
  readonly quoted: Uint8Array
  readonly inBody: Uint8Array
}

const closing = new Set(['”', '"', '’', "'", "''", ')', ']'])
const terminal = new Set(['.', '!', '?', '…'])

export function readWords(text: string, body: readonly Span[]): ArticleWords {
  const { count, starts, ends } = withoutSpaced(text, tokenise(text))
  const lower: string[] = []
  const keys: string[] = []
  const capital = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const word = text.slice(starts[i], ends[i])
    const low = lowerCase(word)
    lower.push(low)
    capital[i] = isCapitalised(word, low) ? 1 : 0
    keys.push(capital[i] ? spellingKey(low) : low)
  }
  const sentence = numberSentences(text, starts, ends, lower)
  const quoted = markQuoted(text, starts, ends, lower)
  return {
    ...{ text, count, starts, ends, lower, keys, capital, sentence, quoted },
    inBody: insideBody(starts, body),
  }
}

/** "al-Sharaa" and "el-Sisi" too: the article that a name begins with is in lower case. */
function isCapitalised(word: string, low: string): boolean {
  if (low.startsWith("'")) return false
  return low.charCodeAt(0) !== word.charCodeAt(0) || ARABIC_ARTICLE.test(word)
}

const ARABIC_ARTICLE = /^[ae][ldnrstz]h?-\p{Lu}/u

type Tokens = Pick<ArticleWords, 'count' | 'starts' | 'ends'>

/** "U. S.", "U. N.", "U. K.": one word, as they are without the space. */
const SPACED = /\bU\.\s(?=[SNK]\.)/

function withoutSpaced(text: string, { count, starts, ends }: Tokens): Tokens {
  if (!SPACED.test(text)) return { count, starts, ends }
  const isFirst = (i: number) => i >= 0 && SPACED.test(text.slice(starts[i], ends[i + 1]))
  const kept = Array.from({ length: count }, (_, i) => i).filter((i) => !isFirst(i - 1))
  return {
    count: kept.length,
    starts: Int32Array.from(kept, (i) => starts[i] ?? 0),
    ends: Int32Array.from(kept, (i) => ends[isFirst(i) ? i + 1 : i] ?? 0),
  }
}

/** The first word that ends after the offset. */
export function wordAt({ ends, count }: ArticleWords, offset: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

export function isPossessive({ lower }: ArticleWords, after: number): boolean {
  return lower[after] === "'s" || lower[after] === "'"
}

/** Ends are full stops and their kin, with the closing quotation mark after them, and lines. */
function numberSentences(
  text: string,
  starts: Int32Array,
  ends: Int32Array,
  lower: readonly string[],
): Int32Array {
  const sentence = new Int32Array(starts.length)
  let number = 0
  let ended = false
  for (let i = 0; i < starts.length; i++) {
    const word = lower[i] ?? ''
    const closes = closing.has(word)
    if (i > 0 && breaksLine(text, ends[i - 1] ?? 0, starts[i] ?? 0)) number++
    else if (ended && !closes) number++
    sentence[i] = number
    ended = (ended && closes) || (terminal.has(word.charAt(0)) && /^[.!?…]+$/.test(word))
  }
  return sentence
}

const opens = new Set(['“', '``', '«'])
const closes = new Set(['”', "''", '»'])

function markQuoted(
  text: string,
  starts: Int32Array,
  ends: Int32Array,
  lower: readonly string[],
): Uint8Array {
  const quoted = new Uint8Array(starts.length)
  let inside = 0
  for (let i = 0; i < starts.length; i++) {
    const word = lower[i] ?? ''
    if (i > 0 && breaksLine(text, ends[i - 1] ?? 0, starts[i] ?? 0)) inside = 0
    if (opens.has(word) || (word === '"' && !inside)) inside = 1
    else if (closes.has(word) || word === '"') inside = 0
    quoted[i] = inside
  }
  return quoted
}

function breaksLine(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) return true
  return false
}

function insideBody(starts: Int32Array, body: readonly Span[]): Uint8Array {
  const inside = new Uint8Array(starts.length)
  let i = 0
  for (const [start, end] of body) {
    while (i < starts.length && (starts[i] ?? 0) < start) i++
    for (; i < starts.length && (starts[i] ?? 0) < end; i++) inside[i] = 1
  }
  return inside
}

function lowerCase(word: string): string {
  const low = word.toLowerCase().replace(/\s/, '')
  return low.includes('’') ? low.replaceAll('’', "'") : low
}
