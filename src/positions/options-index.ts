import type { Codebook, Option } from './codebook.ts'
import { parsePhrase, type WordClasses } from './phrase.ts'
import { type Entry, indexPhrases, type PhraseIndex } from './phrase-index.ts'
import { wordClasses } from './word-classes.ts'

/** What a matched phrase says about an option: names it, names its opposite, breaks it, or names another matter. */
export interface Signal {
  readonly issue: string
  readonly option: string
  readonly kind: 'phrase' | 'denial' | 'breach' | 'exception'
  /** Marked `~` in the codebook: a broad phrase that yields to any longer one. */
  readonly weak: boolean
  /** Has a negation of its own, so that one among the matched words says nothing further. */
  readonly negated: boolean
}

const negation = /\b(?:not|no|non|never|without)\b/

/** Compiles the codebook's phrases. Throws PhraseError for one that cannot be read. */
export function indexOptions(codebook: Codebook): PhraseIndex<Signal> {
  const classes = wordClasses(codebook)
  const entries = codebook.issues.flatMap((issue) => [
    ...issue.options.flatMap((option) => entriesOf(issue.id, option, classes)),
    ...issue.except.map((phrase) => exceptionOf(issue.id, phrase, classes)),
  ])
  return indexPhrases(entries)
}

function exceptionOf(issue: string, phrase: string, classes: WordClasses): Entry<Signal> {
  const value = { issue, option: '', kind: 'exception', weak: false, negated: false } as const
  return { pattern: parsePhrase(phrase, classes), value }
}

function entriesOf(issue: string, option: Option, classes: WordClasses): readonly Entry<Signal>[] {
  const of = (phrases: readonly string[], kind: Signal['kind']): readonly Entry<Signal>[] =>
    phrases.map((phrase) => ({
      pattern: parsePhrase(phrase.replace(/^~/, ''), classes),
      value: {
        issue,
        option: option.id,
        kind,
        weak: phrase.startsWith('~'),
        negated: negation.test(phrase),
      },
    }))
  return [
    ...of(option.phrases, 'phrase'),
    ...of(option.denials, 'denial'),
    ...of(option.breaches, 'breach'),
  ]
}
