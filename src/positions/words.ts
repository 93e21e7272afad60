import { tokenise } from '../text/tokens.ts'
import { stem } from './stem.ts'

/** How strongly the marks before a word part it from the word before. */
export const joined = 0
export const parted = 1
export const ended = 2

/** A sentence longer than any prose has is cut, so that the work on one is bounded. */
const longestSentence = 100

/** The words of a stretch of prose, as parallel arrays; quotation marks and clitic 's are left out. */
export interface Words {
  readonly count: number
  readonly stems: readonly string[]
  /** The words as they stand, in lower case. */
  readonly forms: readonly string[]
  /** UTF-16 offsets into the document. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** `joined`, `parted` (comma, dash, bracket, colon) or `ended` (a sentence, a semicolon). */
  readonly breaks: readonly number[]
  /** Is the word in a sentence that asks? */
  readonly asked: readonly boolean[]
  /** Does a possessive 's follow the word? */
  readonly owns: readonly boolean[]
}

/** Hyphens part words, but not a prefix from its word: "de-escalation" is no escalation. */
const partsOfWords = /(?<!^(?:de|re|co))[-‐‑–/]/i

export class WordWriter implements Words {
  readonly stems: string[] = []
  readonly forms: string[] = []
  readonly starts: number[] = []
  readonly ends: number[] = []
  readonly breaks: number[] = []
  readonly asked: boolean[] = []
  readonly owns: boolean[] = []
  private mark = joined
  private sentence = 0

  get count(): number {
    return this.stems.length
  }

  /** Adds the words of `text`, which stands at `offset` in the document. */
  read(text: string, offset: number): void {
    const tokens = tokenise(text)
    for (let i = 0; i < tokens.count; i++) {
      const start = tokens.starts[i] ?? 0
      this.token(text.slice(start, tokens.ends[i]), offset + start)
    }
  }

  /** Parts what was read from what will be. */
  part(mark: number): void {
    this.mark = Math.max(this.mark, mark)
    if (mark === ended) this.sentence = this.count
  }

  private token(token: string, start: number): void {
    if (token === "'s" || token === '’s' || token === "'" || token === '’') this.own()
    else if (/[\p{L}\p{N}]/u.test(token)) this.word(token, start)
    else this.punctuation(token)
  }

  private own(): void {
    if (this.count > 0) this.owns[this.count - 1] = true
  }

  private word(token: string, start: number): void {
    let at = 0
    for (const part of token.split(partsOfWords)) {
      if (part !== '') this.push(part, start + at)
      at += part.length + 1
    }
  }

  private push(part: string, start: number): void {
    if (this.count - this.sentence >= longestSentence) this.end('.')
    this.stems.push(stem(part.replace(/[-‐‑–]/, '')))
    this.forms.push(part.toLowerCase())
    this.starts.push(start)
    this.ends.push(start + part.length)
    this.breaks.push(this.mark)
    this.asked.push(false)
    this.owns.push(false)
    this.mark = joined
  }

  private punctuation(token: string): void {
    if (/^[.!?;…]/.test(token)) this.end(token)
    else if (/^[,:()[\]—–-]/.test(token)) this.part(parted)
  }

  private end(token: string): void {
    if (token.startsWith('?')) this.asked.fill(true, this.sentence)
    this.part(token.startsWith('.') && token.length > 1 ? parted : ended)
  }
}

/** The words of one stretch of text. */
export function wordsOf(text: string, offset = 0): Words {
  const words = new WordWriter()
  words.read(text, offset)
  return words
}
