import type { Actor } from '../statement.ts'
import { type ArticleWords, isPossessive } from './article-words.ts'
import type { Directory } from './directory.ts'
import { roleAt, singular } from './roles.ts'
import { generalBodies, prepositions, relatives } from './word-classes.ts'

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
    if (/^(?:former|retired|ex)(?:-|$)/.test(word)) former = true
    const whose = ownerAt(words, directory, i)
    if (whose && !isPost(words, i, whose.length, { roles, of }))
      of.push(possessorOfPost(words, i, whose.length) ?? whose.owner)
    i += Math.max(found?.length ?? 1, whose?.length ?? 1) - 1
  }
  return { roles, of, former }
}

/** Those who are sent somewhere, for whoever sends them. */
const sent: ReadonlySet<string> = new Set(['ambassador', 'envoy', 'representative', 'diplomat'])

export function isSent(role: string): boolean {
  return sent.has(role)
}

/** "Poland's UN | ambassador", "ambassador to the | UN": where one is sent, and not by whom. */
function isPost(
  { lower }: ArticleWords,
  i: number,
  length: number,
  { roles, of }: Pick<Description, 'roles' | 'of'>,
): boolean {
  const before = (lower[i - 1] === 'the' ? lower[i - 2] : lower[i - 1]) ?? ''
  if (before === 'to' && [...roles].some(isSent)) return true
  if (of.length === 0 || before === 'and') return false
  return /^(?:to|at|in|for)$/.test(before) || isSent(roleFrom(lower, i + length)?.role ?? '')
}

/** "Polisario's UN ambassador": a sender that is no known state or body. */
function possessorOfPost(words: ArticleWords, i: number, length: number): string | undefined {
  const { text, lower, capital, starts, ends } = words
  const { role = '' } = roleFrom(lower, i + length) ?? {}
  if (!isPossessive(words, i - 1) || !isSent(role)) return undefined
  let first = i - 1
  while (capital[first - 1]) first--
  return first < i - 1 ? text.slice(starts[first], ends[i - 2]) : undefined
}

/** A state, body or person whose name or adjective stands at the word. */
export function ownerAt(
  words: ArticleWords,
  directory: Directory,
  i: number,
): { readonly owner: Actor | string; readonly length: number } | undefined {
  if (!words.capital[i]) return undefined
  const named = directory.nameAt(words.keys, words.capital, i)
  if (named && !isPartOfName(words, i, named.length))
    return { owner: named.actor, length: named.length }
  const owner = directory.country(words.lower[i] ?? '')
  return owner === undefined ? undefined : { owner, length: 1 }
}

/** "the Alliance | of …": a kind of body by itself is another one's name where it goes on. */
function isPartOfName({ lower, capital }: ArticleWords, i: number, length: number): boolean {
  const goesOn = /^(?:of|for)$/.test(lower[i + 1] ?? '') && capital[i + 2] === 1
  return length === 1 && goesOn && generalBodies.has(lower[i] ?? '')
}

function roleFrom(lower: readonly string[], i: number) {
  const found = roleAt(lower, i)
  if (found) return found
  const one = singular(lower[i] ?? '')
  return one === lower[i] ? undefined : roleAt([one], 0)
}
