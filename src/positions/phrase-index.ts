import type { Pattern } from './phrase.ts'
import { candidates, indexByKey, matcherOf } from './phrase-matcher.ts'
import type { Words } from './words.ts'

/** Words `[start, end)` that a pattern matched, and what the pattern stands for. */
export interface Match<T> {
  readonly value: T
  readonly start: number
  readonly end: number
}

export interface Entry<T> {
  readonly pattern: Pattern
  readonly value: T
}

export type PhraseIndex<T> = (words: Words) => readonly Match<T>[]

/**
 * Compiles patterns into one scan over words: at each word only the patterns that can begin
 * with it are tried, and none looks further than its own bounded gaps, so the cost is linear
 * in the number of words. Each pattern gives its longest match at a place.
 */
export function indexPhrases<T>(entries: readonly Entry<T>[]): PhraseIndex<T> {
  const byKey = indexByKey(
    entries.map(({ pattern, value }) => ({ pattern, value: { value, match: matcherOf(pattern) } })),
  )
  return (words) => {
    const found: Match<T>[] = []
    for (let start = 0; start < words.count; start++) {
      for (const entry of candidates(byKey, words.stems[start] ?? '')) {
        const ends = entry.match(words, start)
        if (ends.length > 0) found.push({ value: entry.value, start, end: Math.max(...ends) })
      }
    }
    return found
  }
}
