import type { Actor } from '../statement.ts'
import type { ArticleWords } from './article-words.ts'
import type { Directory } from './directory.ts'
import { roleAt, singular } from './roles.ts'
import { prepositions, relatives } from './word-classes.ts'

/** What a noun phrase says of someone: which offices, of which states, bodies or people. */
export interface Description {
  readonly roles: ReadonlySet<string>
  /** Codebook actors, or the names of countries it does not list. */
  readonly of: readonly (Actor | string)[]
  readonly former: boolean
}

/** Reads `[from, to)`. What stands after a preposition tells whose office it is, not which. */
export function describe(
  words: ArticleWords,
  directory: Directory,
  from: number,
  to: number,
): Description {
  const roles = new Set<string>()
  const of: (Actor | string)[] = []
  let inside = false
  let former = false
  for (let i = from; i < to; i++) {
    const word = words.lower[i] ?? ''
    if (word === 'and' || word === ',') inside = false
    const found = inside ? undefined : roleFrom(words.lower, i)
    if (found) roles.add(found.role)
    else if (prepositions.has(word) || relatives.has(word)) inside = true
    if (word === 'former' || word === 'ex-president' || word === 'ex') former = true
    const whose = ownerAt(words, directory, i)
    if (whose) of.push(whose.owner)
    i += Math.max(found?.length ?? 1, whose?.length ?? 1) - 1
  }
  return { roles, of, former }
}

/** A state, body or person whose name or adjective stands at the word. */
export function ownerAt(
  words: ArticleWords,
  directory: Directory,
  i: number,
): { readonly owner: Actor | string; readonly length: number } | undefined {
  if (!words.capital[i]) return undefined
  const named = directory.nameAt(words.keys, words.capital, i)
  if (named) return { owner: named.actor, length: named.length }
  const owner = directory.country(words.lower[i] ?? '')
  return owner === undefined ? undefined : { owner, length: 1 }
}

function roleFrom(lower: readonly string[], i: number) {
  const found = roleAt(lower, i)
  if (found) return found
  const one = singular(lower[i] ?? '')
  return one === lower[i] ? undefined : roleAt([one], 0)
}
