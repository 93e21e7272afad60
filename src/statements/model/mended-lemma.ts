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
 * The lemmas of the lexicon's verbs, where the corpus does not know one and the lemmatiser's rules
 * lose its “e” or double its “l” (“criticised” → criticis, “signalled” → signall).
 */
export function mendedLemma(token: number, { tags, lemma }: Analysis): string {
  const own = lemma(token)
  if (!INFLECTED.has(TAGS[tags[token] ?? 0])) return own
  const past = PASTS.get(own)
  if (past !== undefined) return past
  if (isKnown(own)) return own
  const others = own.endsWith('ll') ? [`${own}e`, own.slice(0, -1)] : [`${own}e`]
  return others.find(isKnown) ?? own
}

function isKnown(lemma: string): boolean {
  return senseOf(hashString(lemma)) !== 0
}
