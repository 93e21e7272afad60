import type { Analysis } from '../../text/analysis.ts'
import { RELATIONS, type Relation, TAGS, type Tag } from '../../text/labels.ts'
import type { Span } from '../../text/span.ts'
import { senseOf } from './cue-lexicon.ts'
import { isDash } from './dash-speech.ts'
import { feature, hashString } from './hash.ts'
import { orderQuotes, type QuoteOrder } from './quote-order.ts'
import { CLOSING, OPENING } from './quote-roles.ts'
import { findQuotes, type Quotes } from './quotes.ts'
import type { Stretch, Stretches } from './stretches.ts'

/** What the statement model reads of a text: parallel arrays, one entry a token. */
export interface Syntax {
  readonly text: string
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Hashes of the forms; all opening quotation marks are one form, and all closing ones. */
  readonly words: Int32Array
  readonly lemmas: Int32Array
  /** The lexicon's groups of the lemmas; 0 for none. */
  readonly senses: Uint8Array
  /** Indices into TAGS; a quotation mark has the tag of its role. */
  readonly tags: Uint8Array
  readonly heads: Int32Array
  readonly relations: Uint8Array
  /** The sentence and the paragraph each token stands in. */
  readonly sentenceOf: Int32Array
  readonly paragraphOf: Int32Array
  /** First token of each sentence, and last the number of tokens. */
  readonly sentences: Int32Array
  readonly quotes: Quotes
  readonly order: QuoteOrder
}

/** What is to be known of a word without its context. */
interface Lexeme {
  readonly lemma: number
  readonly sense: number
}

/** Lexemes by form and tag, kept from text to text. */
export type LexemeCache = Map<number, Lexeme>
const MOST_LEXEMES = 100_000

export const tagId = (tag: Tag): number => TAGS.indexOf(tag)
export const relationId = (relation: Relation): number => RELATIONS.indexOf(relation)

const OPEN_TAG = tagId('``')
const CLOSE_TAG = tagId("''")
const COLON_TAG = tagId(':')
/** The form of all dashes; 1 and 2 are those of quotation marks. */
export const DASH = 3

export function createSyntax(analysis: Analysis, cache: LexemeCache): Syntax {
  const { text, tokens, sentences } = analysis
  const { count, starts, ends } = tokens
  const sentenceOf = numbers(sentences.firstTokens, count)
  const paragraphOf = paragraphsOf(analysis)
  const quotes = findQuotes(text, tokens, paragraphOf)
  const words = analysis.forms.slice()
  const tags = analysis.tags.slice()
  const lemmas = new Int32Array(count)
  const senses = new Uint8Array(count)
  if (cache.size > MOST_LEXEMES) cache.clear()
  for (let i = 0; i < count; i++) {
    const role = quotes.roles[i] ?? 0
    if (role !== 0) {
      words[i] = role
      lemmas[i] = role
      tags[i] = role === OPENING ? OPEN_TAG : role === CLOSING ? CLOSE_TAG : 0
    } else if (isDash(text, tokens, i)) {
      words[i] = DASH
      lemmas[i] = DASH
      tags[i] = COLON_TAG
    } else {
      const { lemma, sense } = lexemeOf(analysis, i, cache)
      lemmas[i] = lemma
      senses[i] = sense
    }
  }
  return {
    text,
    count,
    starts,
    ends,
    words,
    lemmas,
    senses,
    tags,
    heads: analysis.heads,
    relations: analysis.relations,
    sentenceOf,
    paragraphOf,
    sentences: sentences.firstTokens,
    quotes,
    order: orderQuotes(quotes),
  }
}

/** The paragraph each token stands in. */
export function paragraphsOf({
  tokens: { count },
  sentences,
}: Pick<Analysis, 'tokens' | 'sentences'>): Int32Array {
  const starts = sentences.paragraphs.map((sentence) => sentences.firstTokens[sentence] ?? count)
  return numbers(starts, count)
}

/** The first token behind a token's paragraph. */
export function endOfParagraph(token: number, { paragraphOf, count }: Syntax): number {
  let end = token + 1
  while (end < count && paragraphOf[end] === paragraphOf[token]) end++
  return end
}

export function beginOfParagraph(token: number, { paragraphOf }: Syntax): number {
  let begin = token
  while (begin > 0 && paragraphOf[begin - 1] === paragraphOf[token]) begin--
  return begin
}

/** The words of a stretch of tokens as they stand. */
export function textOf([first, end]: Stretch, { text, starts, ends }: Syntax): string {
  return text.slice(starts[first], ends[end - 1])
}

/** Where stretches of tokens stand in the text. */
export function spansOf(stretches: Stretches, { starts, ends }: Syntax): Span[] {
  return stretches.map(([first, end]) => [starts[first] ?? 0, ends[end - 1] ?? 0])
}

function lexemeOf(analysis: Analysis, i: number, cache: LexemeCache): Lexeme {
  const key = feature(0, analysis.forms[i] ?? 0, analysis.tags[i] ?? 0)
  const known = cache.get(key)
  if (known) return known
  const lemma = hashString(normal(analysis.lemma(i)))
  const lexeme = { lemma, sense: senseOf(lemma) }
  cache.set(key, lexeme)
  return lexeme
}

/** As forms are hashed (see WordList.forms): words of one form have one lemma, whichever is met first. */
function normal(lemma: string): string {
  return lemma.toLowerCase().replace(/[0-9]/g, '0').replace(/[’‘]/g, "'").replace(/[–—]/g, '-')
}

/** Turns where each group starts into each token's group. */
function numbers(starts: Int32Array, count: number): Int32Array {
  const groups = new Int32Array(count)
  for (let g = 0; g < starts.length; g++) groups.fill(g, starts[g] ?? count, starts[g + 1] ?? count)
  return groups
}
