import { isOutlet } from '../outlets.ts'
import type { Actor } from '../statement.ts'
import { type ArticleWords, isPossessive } from './article-words.ts'
import { countryOfDemonym } from './demonyms.ts'
import type { Directory } from './directory.ts'
import { type Gender, isGivenName } from './given-names.ts'
import { isBody, skipTitles } from './name-start.ts'
import {
  functionWords,
  generalBodies,
  honorifics,
  impersonal,
  leadingParticles,
  nameParticles,
  titles,
} from './word-classes.ts'

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
    const end = words.inBody[i] && opensName(words, i) ? runEnd(words, i) : i
    if (end === i) {
      i++
      continue
    }
    const run = readRun(words, directory, i, end)
    const isSure = end - i > 1 || names.has(words.keys[i] ?? '') || opensReport(words, i)
    if (run && (run.kind !== 'unknown' || isSure)) runs.push(run)
    i = end
  }
  return runs
}

/** "Reuters | reported": at the head of a sentence its verb tells that it is no common word. */
function opensReport({ lower }: ArticleWords, i: number): boolean {
  return isOutlet(lower[i] ?? '') && /^(?:report|quote|cite|sa)[a-z]*$/.test(lower[i + 1] ?? '')
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

/** A capital, or "von der | Leyen" without the given name. */
function opensName(words: ArticleWords, i: number): boolean {
  return words.capital[i] === 1 || (isLeading(words, i) && behindParticles(words, i) > i)
}

function isLeading({ lower, capital }: ArticleWords, i: number): boolean {
  return !capital[i] && leadingParticles.has(lower[i] ?? '')
}

/** Capitalised words in one sentence, with initials and particles between them. */
function runEnd(words: ArticleWords, first: number): number {
  const isFunction = functionWords.has(words.lower[first] ?? '') && !isInitial(words, first)
  if (isFunction) return first
  let end = first + 1
  while (end < words.count && words.sentence[end] === words.sentence[first]) {
    const behind = behindName(words, first, end)
    if (behind === end && (!words.capital[end] || !isLetter(words, end))) break
    end = behind + 1
  }
  return end
}

/** The capitalised word with which a name goes on behind small words; the same place where it does not. */
function behindName(words: ArticleWords, first: number, from: number): number {
  const behind = behindParticles(words, from)
  return behind > from ? behind : behindOf(words, first, from)
}

/**
 * "Ministry of | Foreign Affairs of | Ukraine", "Institute for the | Study of | War", "Centre for
 * Media and | Affairs": a body of a general kind is named in full.
 */
function behindOf({ lower, capital }: ArticleWords, first: number, from: number): number {
  const word = lower[from] ?? ''
  const isGeneral = generalBodies.has(lower[from - 1] ?? '') && /^(?:of|for)$/.test(word)
  const isSpecified =
    word === 'and' && !capital[from - 2] && generalBodies.has(lower[from - 3] ?? '')
  const goesOn = word === 'of' && generalBodies.has(lower[first] ?? '')
  if (from === first || !(isGeneral || isSpecified || goesOn)) return from
  const behind = /^(?:the|an?)$/.test(lower[from + 1] ?? '') ? from + 2 : from + 1
  return capital[behind] ? behind : from
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
  const isPaper = end - from > 1 && isOutlet(words.lower.slice(from, end).join(' '))
  const first = isPaper ? from : skipTitles(words, directory, from, end)
  if (first === end || isAdjective(words, first, end)) return undefined
  const gender = genderBefore(words, from, first)
  const name = { from, first, end, possessive, ...(gender && { gender }) }
  const actor = actorNamed(words, directory, first, end)
  // “The Council”: whichever was named before.
  if (!actor && first === end - 1 && generalBodies.has(words.lower[first] ?? '')) return undefined
  if (actor) return { ...name, kind: actor.kind === 'person' ? 'person' : 'body', actor }
  return { ...name, kind: isPaper ? 'body' : kindOf(words, from, first, end) }
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

/** "the Russian": a person by nationality, not by name. */
function isAdjective({ lower }: ArticleWords, first: number, end: number): boolean {
  return end - first === 1 && countryOfDemonym.has(lower[first] ?? '')
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
  return titles.has(title) && !impersonal.has(title)
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
