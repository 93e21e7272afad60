import { isTitle } from './abbreviations.ts'
import { classAt, isLowerAt, isUpperAt, LETTER, PERIOD } from './characters.ts'
import { breakBetween, LINE, NO_BREAK, wrapsLines } from './lines.ts'
import type { TokenList } from './token-list.ts'

/** Sentences and paragraphs as parallel arrays of where they start. */
export interface SentenceList {
  readonly count: number
  /** The first token of each sentence, and last the number of tokens: `count + 1` entries. */
  readonly firstTokens: Int32Array
  /** The first sentence of each paragraph, and last the number of sentences. */
  readonly paragraphs: Int32Array
}

/**
 * Finds where sentences and paragraphs end. Closing quotation marks and brackets belong to the
 * sentence they close, and a question or exclamation inside a quotation does not end the
 * sentence that goes on behind it in lower case ("Why?" he asked).
 */
export function splitSentences(text: string, tokens: TokenList): SentenceList {
  const firstTokens: number[] = []
  const paragraphs: number[] = []
  const scan: Scan = { text, tokens, wrapped: wrapsLines(text), quoted: false, ending: NONE }
  for (let token = 0; token < tokens.count; token++) {
    const lines = token === 0 ? LINE : lineBreak(scan, token)
    const closes = lines === NO_BREAK && isCloser(scan, token)
    if (lines !== NO_BREAK || (!closes && endsBefore(scan, token))) {
      if (lines !== NO_BREAK) startParagraph(scan, paragraphs, firstTokens.length)
      firstTokens.push(token)
    }
    if (!closes) scan.ending = endingOf(text, tokens, token)
    else if (scan.ending !== NONE) scan.ending |= CLOSED
    if (text.charAt(tokens.starts[token] ?? 0) === '"') scan.quoted = !scan.quoted
  }
  return {
    count: firstTokens.length,
    firstTokens: Int32Array.from([...firstTokens, tokens.count]),
    paragraphs: Int32Array.from([...paragraphs, firstTokens.length]),
  }
}

/** What the tokens before the present one leave open. */
interface Scan {
  readonly text: string
  readonly tokens: TokenList
  /** Lines are broken for width, so that a single line break means nothing. */
  readonly wrapped: boolean
  /** Within straight double quotation marks of this paragraph. */
  quoted: boolean
  ending: number
}

/** How the last words may end a sentence; CLOSED is added by marks that close a quotation. */
const NONE = 0
const STOP = 1
const EXCLAIM = 2
const ELLIPSIS = 3
const ABBREVIATION = 4
const CLOSED = 8

function startParagraph(scan: Scan, paragraphs: number[], sentence: number): void {
  paragraphs.push(sentence)
  scan.quoted = false
}

function lineBreak(scan: Scan, token: number): number {
  const from = scan.tokens.ends[token - 1] ?? 0
  return breakBetween(scan.text, from, scan.tokens.starts[token] ?? 0, scan.wrapped)
}

function endingOf(text: string, { starts, ends }: TokenList, token: number): number {
  const start = starts[token] ?? 0
  const end = ends[token] ?? 0
  const last = text.charAt(end - 1)
  if (last === '.') return endingOfPeriod(text, start, end)
  if (last === '!' || last === '?') return EXCLAIM
  if (last === '…') return ELLIPSIS
  return last === '。' ? STOP : NONE
}

function endingOfPeriod(text: string, start: number, end: number): number {
  if (end - start === 1) return STOP
  if (classAt(text, start) === PERIOD) return ELLIPSIS
  if (end - start === 2 || isTitle(text, start, end)) return NONE
  return ABBREVIATION
}

function endsBefore({ text, tokens, ending }: Scan, token: number): boolean {
  if (ending === NONE) return false
  const next = firstLetter(text, tokens, token)
  if (',;:'.includes(text.charAt(tokens.starts[token] ?? 0))) return false
  switch (ending & ~CLOSED) {
    case STOP:
      return ending === STOP || !isLowerAt(text, next)
    case ABBREVIATION:
      return startsSentence(text, tokens, token)
    case ELLIPSIS:
      return (
        isUpperAt(text, next) && ((ending & CLOSED) !== 0 || startsSentence(text, tokens, token))
      )
    default:
      return !isLowerAt(text, next)
  }
}

/** The first unit of the next word, past one opening mark. */
function firstLetter(text: string, { starts }: TokenList, token: number): number {
  const start = starts[token] ?? 0
  if (classAt(text, start) === LETTER) return start
  return starts[token + 1] ?? start
}

const OPENERS = '“‘"«„(['

/** Words that begin a sentence far more often than they stand, in capitals, within one. */
const STARTERS = new Set(
  `the a an he she it they we i you but and in on at by for as if when while after before since
  with from to of this that these those his her its their our my there here no not so yet still
  what who how why where that's it's he's she's asked according however meanwhile although
  because both during even last many more most now one other some such then though under until
  nor or all also another`.split(/\s+/),
)

/** After an abbreviation only an opening quotation mark or a known beginner starts a sentence. */
function startsSentence(text: string, { starts, ends }: TokenList, token: number): boolean {
  const start = starts[token] ?? 0
  if (OPENERS.includes(text.charAt(start))) return isUpperAt(text, starts[token + 1] ?? start)
  if (!isUpperAt(text, start)) return false
  return STARTERS.has(text.slice(start, ends[token]).toLowerCase())
}

/** Does the token close a quotation or bracket that the sentence before it opened? */
function isCloser({ text, tokens, quoted, ending }: Scan, token: number): boolean {
  if (ending === NONE) return false
  const start = tokens.starts[token] ?? 0
  const mark = text.charAt(start)
  if (mark === '”' || mark === ')' || mark === ']' || mark === '»') return true
  const touches = start === tokens.ends[token - 1]
  if (mark === '"') return touches || (quoted && tokens.starts[token + 1] !== start + 1)
  return touches && (mark === "'" || mark === '’')
}
