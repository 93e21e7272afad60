import type { Actor } from '../statement.ts'
import type { ArticleWords } from './article-words.ts'
import { countryOfDemonym } from './demonyms.ts'
import { ownerAt } from './describe.ts'
import type { Directory } from './directory.ts'
import { isGivenName } from './given-names.ts'
import { roleAt } from './roles.ts'
import { alsoSurnames, bodyWords, honorifics, impersonal, titles } from './word-classes.ts'

/** "Ukrainian President", "Mr.", "Secretary of | State": what is before a name and not in it. */
export function skipTitles(
  words: ArticleWords,
  directory: Directory,
  from: number,
  end: number,
): number {
  const office = behindOffice(words, from, end)
  let at = office ?? from
  while (at < end - 1) {
    const length = lengthBefore(words, directory, at, end)
    if (length === 0) break
    at += length
  }
  if (at === end - 1 && isBare(words, at)) return end
  return office === undefined ? behindBody(words, directory, at, end) : at
}

/** Of a title, a state or a body at the word, how many words are not part of the name behind. */
function lengthBefore(words: ArticleWords, directory: Directory, at: number, end: number): number {
  const word = words.lower[at] ?? ''
  if (titles.has(word) && !isHonorific(words.lower[at - 1])) {
    return !isPersonalTitle(word) && isBody(words, at + 1, end) ? 0 : 1
  }
  const { owner, length } = ownerAt(words, directory, at) ?? { length: 0 }
  const goesOn = owner !== undefined && words.capital[at + length] === 1 && at + length < end
  return goesOn && !isPersonal(owner) && !isBody(words, at + length, end) ? length : 0
}

/** "Senator | Church" is a person's name, "National Security | Council" the council's. */
function isPersonalTitle(word: string): boolean {
  return honorifics.has(word) || (roleAt([word], 0) !== undefined && !impersonal.has(word))
}

/** "Kosovo Prime Minister | …": where the name begins behind the last office in it, if one does. */
function behindOffice(words: ArticleWords, from: number, end: number): number | undefined {
  let behind: number | undefined
  for (let i = from; i < end - 1; i++) {
    const role = roleAt(words.lower, i)
    if (!role || (i > from && isSurname(words, i))) continue
    i += role.length - 1
    if (i + 1 < end && !isBody(words, i + 1, end)) behind = i + 1
  }
  return behind
}

/** "Angela | Speaker", "Mr. | King", "Luther | King": whether the word is rather a name than an office. */
function isSurname({ lower }: ArticleWords, i: number): boolean {
  const before = lower[i - 1] ?? ''
  if (isGivenName(before) || isHonorific(before)) return true
  return alsoSurnames.has(lower[i] ?? '') && !titles.has(before) && !countryOfDemonym.has(before)
}

/** "Security Council | Dmitry …": where a person is named right behind a body. */
function behindBody(words: ArticleWords, directory: Directory, from: number, end: number): number {
  for (let i = from + 1; i < end - 1; i++) {
    if (!titles.has(words.lower[i - 1] ?? '') && !isBody(words, from, i)) continue
    const named = directory.nameAt(words.keys, words.capital, i)
    const isActor = named !== undefined && isPersonal(named.actor) && i + named.length >= end
    if (isActor || isGivenName(words.lower[i] ?? '')) return i
  }
  return from
}

/** Whether a word by itself tells an office and nobody's name. */
function isBare(words: ArticleWords, at: number): boolean {
  const word = words.lower[at] ?? ''
  return titles.has(word) && !isHonorific(words.lower[at - 1])
}

/** "Mr. King": what follows is a name whatever it looks like. */
function isHonorific(word: string | undefined): boolean {
  return word === 'mr.' || word === 'ms.' || word === 'mrs.'
}

function isPersonal(owner: Actor | string): boolean {
  return typeof owner !== 'string' && owner.kind === 'person'
}

export function isBody(words: ArticleWords, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (bodyWords.has(words.lower[i] ?? '')) return true
  return end - first === 1 && isAcronym(words, first)
}

function isAcronym({ text, starts, ends }: ArticleWords, i: number): boolean {
  return /^[\p{Lu}.&]{2,}$/u.test(text.slice(starts[i], ends[i]))
}
