import type { Analysis } from '../../text/analysis.ts'
import { TAGS, type Tag } from '../../text/labels.ts'
import { senseOf } from './cue-lexicon.ts'
import { hashString } from './hash.ts'

const INFLECTED: ReadonlySet<Tag | undefined> = new Set<Tag>(['VBD', 'VBN', 'VBG'])

/** Pasts that the corpus does not have. */
const PASTS: ReadonlyMap<string, string> = new Map([
  ['forbade', 'forbid'],
  ['foresaw', 'foresee'],
  ['overheard', 'overhear'],
  ['strove', 'strive'],
  ['swore', 'swear'],
  ['undertook', 'undertake'],
])

/**
 * The lemma with the “e” that the lemmatiser's rules lose where the corpus does not know the verb
 * (“criticised” → criticis, “deplored” → deplor), for verbs of the lexicon; and of a few irregular pasts.
 */
export function mendedLemma(token: number, { tags, lemma }: Analysis): string {
  const own = lemma(token)
  if (!INFLECTED.has(TAGS[tags[token] ?? 0])) return own
  const past = PASTS.get(own)
  if (past !== undefined) return past
  const [short, long] = [own, `${own}e`].map((form) => senseOf(hashString(form)))
  return short === 0 && long !== 0 ? `${own}e` : own
}
