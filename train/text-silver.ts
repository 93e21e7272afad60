import { RELATIONS, TAGS } from '../src/text/labels.ts'
import type { SentenceList } from '../src/text/sentences.ts'
import type { TokenList } from '../src/text/token-list.ts'
import { describeWords, type WordList } from '../src/text/words.ts'
import type { PolnearArticle, SilverSentence } from './polnear.ts'

/** An article with CoreNLP's tokens, sentences, tags and trees, in the shape of an analysis. */
export interface SilverText {
  readonly id: string
  readonly text: string
  readonly tokens: TokenList
  readonly words: WordList
  readonly sentences: SentenceList
  readonly tags: Uint8Array
  /** Token of the head; -1 for a root. */
  readonly heads: Int32Array
  readonly relations: Uint8Array
  readonly lemmas: readonly string[]
}

/** Leaves out the articles that CoreNLP did not read. */
export function silverTexts(articles: readonly PolnearArticle[]): readonly SilverText[] {
  return articles.flatMap(({ id, text, syntax }) => (syntax ? [silverText(id, text, syntax)] : []))
}

function silverText(id: string, text: string, syntax: readonly SilverSentence[]): SilverText {
  const tokens = {
    count: syntax.reduce((sum, { starts }) => sum + starts.length, 0),
    starts: Int32Array.from(syntax.flatMap(({ starts }) => starts)),
    ends: Int32Array.from(syntax.flatMap(({ ends }) => ends)),
  }
  return {
    id,
    text,
    tokens,
    words: describeWords(text, tokens),
    sentences: sentenceList(syntax),
    tags: indices(
      TAGS,
      syntax.flatMap(({ tags }) => tags),
    ),
    heads: absoluteHeads(syntax),
    relations: indices(
      RELATIONS,
      syntax.flatMap(({ relations }) => relations),
    ),
    lemmas: syntax.flatMap(({ lemmas }) => lemmas),
  }
}

function sentenceList(syntax: readonly SilverSentence[]): SentenceList {
  const firstTokens = [0]
  for (const { starts } of syntax) firstTokens.push((firstTokens.at(-1) ?? 0) + starts.length)
  const paragraphs = Int32Array.of(0, syntax.length)
  return { count: syntax.length, firstTokens: Int32Array.from(firstTokens), paragraphs }
}

function absoluteHeads(syntax: readonly SilverSentence[]): Int32Array {
  let first = 0
  const heads = syntax.flatMap((sentence) => {
    const found = sentence.heads.map((head) => (head === 0 ? -1 : first + head - 1))
    first += sentence.heads.length
    return found
  })
  return Int32Array.from(heads)
}

function indices(names: readonly string[], labels: readonly string[]): Uint8Array {
  const places = new Map(names.map((name, place) => [name, place]))
  return Uint8Array.from(labels, (label) => places.get(label) ?? 0)
}
