import { firstKeys, type Pattern } from './phrase.ts'
import { stem } from './stem.ts'
import { ended, joined, type Words } from './words.ts'

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

const keys = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(stem))

/** Articles, possessives and auxiliaries between two words of a phrase do not matter. */
const skipped = keys(
  'the a an its their his her our my your any some all this these those such of will would be have',
)

/** No gap reaches over a word that opens another clause. */
const barriers = keys('but if unless until while because although though which who whereas')

/**
 * Compiles patterns into one scan over words: at each word only the patterns that can begin
 * with it are tried, and none looks further than its own bounded gaps, so the cost is linear
 * in the number of words. Each pattern gives its longest match at a place.
 */
export function indexPhrases<T>(entries: readonly Entry<T>[]): PhraseIndex<T> {
  const byKey = new Map<string, Entry<T>[]>()
  for (const entry of entries) {
    for (const key of new Set(firstKeys(entry.pattern))) {
      const bucket = byKey.get(key)
      if (bucket) bucket.push(entry)
      else byKey.set(key, [entry])
    }
  }
  return (words) => {
    const found: Match<T>[] = []
    for (let at = 0; at < words.count; at++) {
      const stem = words.stems[at] ?? ''
      tryAll(byKey.get(stem), words, at, found)
      if (stem.length >= 3) tryAll(byKey.get(`${stem.slice(0, 3)}*`), words, at, found)
    }
    return found
  }
}

function tryAll<T>(
  entries: readonly Entry<T>[] | undefined,
  words: Words,
  start: number,
  found: Match<T>[],
): void {
  if (!entries) return
  for (const { pattern, value } of entries) {
    const ends = endsOf(pattern, words, start)
    if (ends.length > 0) found.push({ value, start, end: Math.max(...ends) })
  }
}

const none: readonly number[] = []

/** Where a match that begins at `at` can end: a short list without repeats. */
function endsOf(pattern: Pattern, words: Words, at: number): readonly number[] {
  switch (pattern.kind) {
    case 'word':
      return words.stems[at] === pattern.stem ? [at + 1] : none
    case 'form':
      return words.forms[at] === pattern.form ? [at + 1] : none
    case 'beginning':
      return words.stems[at]?.startsWith(pattern.letters) ? [at + 1] : none
    case 'choice':
      return union(pattern.options.map((option) => endsOf(option, words, at)))
    case 'optional':
      return union([[at], endsOf(pattern.item, words, at)])
    case 'gap':
      return gapEnds(words, at, pattern.most)
    case 'sequence':
      return endsOfSequence(pattern.items, words, at)
  }
}

function endsOfSequence(items: readonly Pattern[], words: Words, at: number): readonly number[] {
  let ends: readonly number[] = [at]
  for (const [index, item] of items.entries()) {
    const mayCross = item.kind === 'gap' || items[index - 1]?.kind === 'gap'
    ends = union(ends.map((end) => step(item, words, end, index > 0, mayCross)))
    if (ends.length === 0) return none
  }
  return ends
}

function step(
  item: Pattern,
  words: Words,
  at: number,
  inside: boolean,
  mayCross: boolean,
): readonly number[] {
  if (!inside) return endsOf(item, words, at)
  if (item.kind === 'optional') return union([[at], step(item.item, words, at, true, mayCross)])
  const limit = mayCross ? ended : joined + 1
  if ((words.breaks[at] ?? ended) >= limit) return none
  const here = endsOf(item, words, at)
  if (item.kind === 'gap' || !skipped.has(words.stems[at] ?? '')) return here
  return union([here, step(item, words, at + 1, true, mayCross)])
}

function gapEnds(words: Words, at: number, most: number): readonly number[] {
  const ends = [at]
  for (let end = at + 1; end <= at + most && end < words.count; end++) {
    if (words.breaks[end - 1] === ended && end - 1 > at) break
    if (barriers.has(words.stems[end - 1] ?? '')) break
    ends.push(end)
  }
  return ends
}

function union(lists: readonly (readonly number[])[]): readonly number[] {
  const filled = lists.filter((list) => list.length > 0)
  if (filled.length < 2) return filled[0] ?? none
  return [...new Set(filled.flat())]
}
