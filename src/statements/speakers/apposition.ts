import { type ArticleWords, isPossessive } from './article-words.ts'
import { type Description, describe, ownerAt } from './describe.ts'
import type { Directory } from './directory.ts'
import type { NameRun } from './name-runs.ts'
import { roleAt } from './roles.ts'
import { determiners, institutions, titles } from './word-classes.ts'

const modifiers = new Set(
  (
    'top senior special chief deputy longtime former acting new outgoing leading lead veteran close ' +
    'presidential foreign national security policy investment economic peace defense defence press campaign ' +
    'the a an his her their its our and first retired then current ' +
    'trade energy enlargement humanitarian aid political justice human rights nuclear climate health finance ' +
    'budget agriculture migration intelligence peacekeeping relief refugee industry transport interior culture'
  ).split(' '),
)
const longest = 14
const longestOwner = 5

/** What the words around a name say of its bearer: before it, and in apposition on either side. */
export function descriptionsAround(
  words: ArticleWords,
  directory: Directory,
  run: NameRun,
): readonly Description[] {
  const phrase = phraseStart(words, directory, run.from)
  const office = officeBefore(words, phrase, run.first)
  const start = office === undefined ? phrase : phraseStart(words, directory, office)
  const found: Description[] = []
  if (start < run.first) found.push(describe(words, directory, start, run.first))
  const before = appositionBefore(words, directory, start)
  if (before < start) found.push(describe(words, directory, before, start - 1))
  const after = appositionEnd(words, directory, run.end)
  if (after > run.end) found.push(describe(words, directory, run.end + 1, after))
  return found
}

/** Back over offices, adjectives and possessors, to where the noun phrase begins. */
export function phraseStart(words: ArticleWords, directory: Directory, at: number): number {
  let start = at
  while (start > 0 && at - start < longest && belongs(words, directory, start - 1)) start--
  return start
}

/**
 * "Secretary of State | Marco …", "envoy for Syria | Tom …", "deputy head of Russia's Security
 * Council | Dmitry …": where the office ends whose holder is named behind what it is for.
 */
export function officeBefore(
  { lower, capital }: ArticleWords,
  start: number,
  first: number,
): number | undefined {
  const last = lower[first - 1] ?? ''
  const isTitle = capital[first - 1] === 1 || titles.has(last)
  const isFor = start < first && isTitle && !roleAt(lower, first - 1)
  const isOffice = /^(?:of|for|to)$/.test(lower[start - 1] ?? '') && roleAt(lower, start - 2)
  return isFor && isOffice ? start - 1 : undefined
}

function belongs(words: ArticleWords, directory: Directory, i: number): boolean {
  const word = words.lower[i] ?? ''
  if (words.sentence[i] !== words.sentence[i + 1]) return false
  if (modifiers.has(word) || titles.has(word) || isPossessive(words, i)) return word !== 'and'
  if (word === "'s" || word === "'") return true
  if (roleAt(words.lower, i) !== undefined || ownerAt(words, directory, i) !== undefined)
    return true
  return institutions.has(word) || isEndOfOwner(words, directory, i)
}

/** "Turkish Foreign | Ministry", "Security | Council": a name of several words, read from its end. */
function isEndOfOwner(words: ArticleWords, directory: Directory, last: number): boolean {
  for (let i = last - 1; i >= 0 && i > last - longestOwner; i--) {
    if (!words.capital[i]) return false
    const owner = ownerAt(words, directory, i)
    if (owner && i + owner.length > last) return true
  }
  return false
}

/** "his top diplomat, Sergey …": an office that ends at the comma before the name. */
function appositionBefore(words: ArticleWords, directory: Directory, start: number): number {
  if (words.lower[start - 1] !== ',') return start
  const phrase = phraseStart(words, directory, start - 1)
  if (roleAt(words.lower, start - 2)) return phrase
  const office = officeBefore(words, phrase, start - 1)
  const whole = office === undefined ? start : phraseStart(words, directory, office)
  // "Britain's ambassador to the UN, Barbara …", but not "after a call with the envoy to Sudan, he said".
  return words.sentence[whole - 1] === words.sentence[whole] ? start : whole
}

/** "Dmitriev, the head of …": up to the next comma, when an office opens it. */
function appositionEnd(words: ArticleWords, directory: Directory, end: number): number {
  if (words.lower[end] !== ',' || !opensApposition(words, directory, end + 1)) return end
  for (let i = end + 2; i < end + 1 + longest * 2; i++) {
    const word = words.lower[i] ?? '.'
    if (word === ',' || word === '.' || words.sentence[i] !== words.sentence[end]) return i
  }
  return end
}

function opensApposition(words: ArticleWords, directory: Directory, i: number): boolean {
  const word = words.lower[i] ?? ''
  if (determiners.has(word) || roleAt(words.lower, i)) return true
  if (modifiers.has(word)) return word !== 'and'
  const owner = ownerAt(words, directory, i)
  return (
    owner !== undefined &&
    (isPossessive(words, i + owner.length) || typeof owner.owner === 'string')
  )
}
