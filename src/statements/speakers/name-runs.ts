import type { Actor } from '../statement.ts'
import { type ArticleWords, isPossessive } from './article-words.ts'
import { countryOfDemonym } from './demonyms.ts'
import { ownerAt } from './describe.ts'
import type { Directory } from './directory.ts'
import { type Gender, isGivenName } from './given-names.ts'
import { bodyWords, functionWords, honorifics, nameParticles, titles } from './word-classes.ts'

/** A name as it stands at one place, without the titles before it. */
export interface NameRun {
  /** Where the titles and adjectives before the name begin. */
  readonly from: number
  readonly first: number
  readonly end: number
  readonly kind: 'person' | 'body' | 'unknown'
  /** When the whole name is an actor's. */
  readonly actor?: Actor
  readonly gender?: Gender
  readonly possessive: boolean
}

/** All names in the body, in order. One pass. */
export function nameRuns(words: ArticleWords, directory: Directory): readonly NameRun[] {
  const runs: NameRun[] = []
  const names = namesInSentences(words)
  for (let i = 0; i < words.count; ) {
    const end = words.capital[i] && words.inBody[i] ? runEnd(words, i) : i
    if (end === i) {
      i++
      continue
    }
    const run = readRun(words, directory, i, end)
    if (run && (run.kind !== 'unknown' || end - i > 1 || names.has(words.keys[i] ?? ''))) {
      runs.push(run)
    }
    i = end
  }
  return runs
}

/** Words capitalised inside a sentence: at its head, any word is. */
function namesInSentences({
  count,
  capital,
  sentence,
  keys,
  lower,
}: ArticleWords): ReadonlySet<string> {
  const names = new Set<string>()
  for (let i = 1; i < count; i++) {
    const opened = /^[\p{L}\p{N},]/u.test(lower[i - 1] ?? '')
    if (capital[i] && opened && sentence[i - 1] === sentence[i]) names.add(keys[i] ?? '')
  }
  return names
}

/** Capitalised words in one sentence, with initials and particles between them. */
function runEnd(words: ArticleWords, first: number): number {
  if (functionWords.has(words.lower[first] ?? '') && !isInitial(words, first)) return first
  let end = first + 1
  while (end < words.count && words.sentence[end] === words.sentence[first]) {
    const behind = behindParticles(words, end)
    if (behind === end && (!words.capital[end] || !isLetter(words, end))) break
    end = behind + 1
  }
  return end
}

/** "von der | Leyen": the capitalised word behind particles; the same place where there is none. */
function behindParticles(words: ArticleWords, from: number): number {
  let at = from
  while (nameParticles.has(words.lower[at] ?? '') && !words.capital[at]) at++
  return words.capital[at] ? at : from
}

function readRun(
  words: ArticleWords,
  directory: Directory,
  from: number,
  end: number,
): NameRun | undefined {
  const whole = directory.nameAt(words.keys, words.capital, from)
  const possessive = isPossessive(words, end)
  if (whole && from + whole.length >= end) {
    const kind = whole.actor.kind === 'person' ? 'person' : 'body'
    const last = Math.max(end, from + whole.length)
    return {
      from,
      first: from,
      end: last,
      kind,
      actor: whole.actor,
      possessive: isPossessive(words, last),
    }
  }
  const first = skipTitles(words, directory, from, end)
  if (first === end || isAdjective(words, first, end)) return undefined
  const gender = genderBefore(words, from, first)
  const name = { from, first, end, possessive, ...(gender && { gender }) }
  const actor = actorNamed(words, directory, first, end)
  if (actor) return { ...name, kind: actor.kind === 'person' ? 'person' : 'body', actor }
  return { ...name, kind: kindOf(words, from, first, end) }
}

function actorNamed(
  words: ArticleWords,
  directory: Directory,
  first: number,
  end: number,
): Actor | undefined {
  const whole = directory.nameAt(words.keys, words.capital, first)
  if (whole && first + whole.length >= end) return whole.actor
  return end - first > 1 ? directory.person(words.keys.slice(first, end)) : undefined
}

/** "Ukrainian President", "Mr.", "Secretary of | State": what is before a name and not in it. */
function skipTitles(words: ArticleWords, directory: Directory, from: number, end: number): number {
  let at = from
  while (at < end - 1) {
    const word = words.lower[at] ?? ''
    const owner = ownerAt(words, directory, at)
    const name = owner !== undefined && at + owner.length < end && !isPersonal(owner.owner)
    if (titles.has(word) && !isHonorific(words.lower[at - 1])) at++
    else if (name && !isBody(words, at + owner.length, end)) at += owner.length
    else break
  }
  const bare = at === end - 1 && titles.has(words.lower[at] ?? '')
  return bare && !isHonorific(words.lower[at - 1]) ? end : at
}

/** "Mr. King": what follows is a name whatever it looks like. */
function isHonorific(word: string | undefined): boolean {
  return word === 'mr.' || word === 'ms.' || word === 'mrs.'
}

/** "the Russian": a person by nationality, not by name. */
function isAdjective({ lower }: ArticleWords, first: number, end: number): boolean {
  return end - first === 1 && countryOfDemonym.has(lower[first] ?? '')
}

function isPersonal(owner: Actor | string): boolean {
  return typeof owner !== 'string' && owner.kind === 'person'
}

function kindOf(words: ArticleWords, from: number, first: number, end: number): NameRun['kind'] {
  if (isBody(words, first, end)) return 'body'
  const given = words.lower[first] ?? ''
  if (isGivenName(given) && end - first > 1) return 'person'
  if (first > from && titledPerson(words, first)) return 'person'
  for (let i = first; i < end; i++) if (isInitial(words, i)) return 'person'
  return 'unknown'
}

function titledPerson(words: ArticleWords, first: number): boolean {
  const title = words.lower[first - 1] ?? ''
  return (
    titles.has(title) && !/^(?:state|house|republicans?|democrat|democratic|democrats)$/.test(title)
  )
}

function isBody(words: ArticleWords, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (bodyWords.has(words.lower[i] ?? '')) return true
  return end - first === 1 && isAcronym(words, first)
}

function isAcronym({ text, starts, ends }: ArticleWords, i: number): boolean {
  return /^[\p{Lu}.&]{2,}$/u.test(text.slice(starts[i], ends[i]))
}

function isInitial({ text, starts, ends }: ArticleWords, i: number): boolean {
  return /^\p{Lu}\.$/u.test(text.slice(starts[i], ends[i]))
}

function isLetter({ text, starts }: ArticleWords, i: number): boolean {
  return /^\p{L}/u.test(text.charAt(starts[i] ?? 0))
}

function genderBefore({ lower }: ArticleWords, from: number, first: number): Gender | undefined {
  for (let i = from; i < first; i++) {
    const gender = honorifics.get(lower[i] ?? '')
    if (gender) return gender
  }
  return undefined
}
