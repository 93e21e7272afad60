import { TAGS } from '../src/text/labels.ts'
import { lemmaByRule, tagGroup } from '../src/text/lemma.ts'
import type { SilverText } from './text-silver.ts'

/** A word is listed when its silver lemma was seen this often. */
const FREQUENT = 3

/** The lemmas that the rules miss, as lines `tag-group TAB form TAB lemma` in order. */
export function trainLemmas(texts: readonly SilverText[]): string {
  const counts = new Map<string, Map<string, number>>()
  for (const { text, tokens, tags, lemmas } of texts) {
    lemmas.forEach((lemma, token) => {
      const tag = TAGS[tags[token] ?? 0] ?? 'NN'
      if (tag === 'NNP' || tag === 'NNPS') return
      const word = text.slice(tokens.starts[token], tokens.ends[token])
      const form = word.toLowerCase().replaceAll('’', "'")
      if (!/^[a-z'-]+$/.test(form) || lemmaByRule(form, tag) === lemma) return
      const key = `${tagGroup(tag)}\t${form}`
      const row = counts.get(key) ?? new Map<string, number>()
      counts.set(key, row.set(lemma, (row.get(lemma) ?? 0) + 1))
    })
  }
  return [...counts]
    .flatMap(([key, row]) => {
      const [lemma, times] = [...row].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
      return times >= FREQUENT ? [`${key}\t${lemma}`] : []
    })
    .sort()
    .join('\n')
}
