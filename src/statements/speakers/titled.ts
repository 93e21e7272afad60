import type { Actor } from '../statement.ts'
import type { ArticleWords } from './article-words.ts'
import { ownerAt } from './describe.ts'
import type { Directory } from './directory.ts'

/** A description in an article, to be read as of a day. */
export interface Described {
  readonly words: ArticleWords
  readonly directory: Directory
  readonly from: number
  readonly to: number
  readonly day: string | undefined
}

/**
 * "Russia's top diplomat", "the Kremlin spokesman": the longest title that ends at the head, or with
 * the place that the office is for: the envoy to somewhere is another one than the envoy.
 */
export function actorTitled(described: Described, head: number): Actor | undefined {
  const { words, directory, from, day } = described
  const end = endOfPost(described, head)
  for (let i = from; i < head; i++) {
    const actor = waysToSay(words.lower.slice(i, end).join(' '))
      .map((title) => directory.titled(title, day))
      .find((found) => found !== undefined)
    if (actor) return actor
  }
  return undefined
}

/** "envoy to Sudan" and "envoy for Sudan", "Kremlin's spokesman" and "Kremlin spokesman". */
function waysToSay(title: string): readonly string[] {
  return [title, title.replace(' to ', ' for '), title.replace(" 's ", ' ')]
}

/** "for Sudan", "to the UN", but not "for Putin" nor "for President Putin". */
export function hasPost(described: Described, head: number): boolean {
  const { words, directory } = described
  const last = endOfPost(described, head) - 1
  if (last === head || words.lower[head + 1] === 'of') return false
  const owner = ownerAt(words, directory, last)?.owner
  return typeof owner !== 'object' || owner.kind !== 'person'
}

/** Behind "for Sudan", "to the UN", or behind the head where no such place follows. */
function endOfPost({ words: { lower, capital }, to }: Described, head: number): number {
  if (!/^(?:for|to|of)$/.test(lower[head + 1] ?? '')) return head + 1
  const place = lower[head + 2] === 'the' ? head + 3 : head + 2
  let end = place
  while (end < to && capital[end]) end++
  return end > place ? end : head + 1
}
