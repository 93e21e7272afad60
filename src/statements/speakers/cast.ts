import type { Actor } from '../statement.ts'
import { descriptionsAround } from './apposition.ts'
import type { ArticleWords } from './article-words.ts'
import type { Description } from './describe.ts'
import { type Directory, rolesOf } from './directory.ts'
import { type Gender, genderOfName, isGivenName } from './given-names.ts'
import { type NameRun, nameRuns } from './name-runs.ts'

/** A person or body that the article names, with what it says of them anywhere. */
export interface Figure {
  /** The codebook's name, or as fully as the article gives it. */
  readonly name: string
  readonly kind: NameRun['kind']
  readonly actor: Actor | undefined
  readonly gender: Gender | undefined
  readonly roles: ReadonlySet<string>
  /** The states, bodies and people whose office the figure is said to hold. */
  readonly of: readonly (Actor | string)[]
  readonly former: boolean
}

/** A place where a figure is named; indexes of words. */
export interface Mention {
  /** Where the titles before the name begin. */
  readonly from: number
  readonly first: number
  readonly end: number
  readonly possessive: boolean
  readonly figure: Figure
}

interface Draft extends Figure {
  kind: NameRun['kind']
  gender: Gender | undefined
  former: boolean
  readonly roles: Set<string>
  readonly of: (Actor | string)[]
  readonly keys: readonly string[]
  mentions: number
}

/** Drafts by the last and by the first word of their names, in the order in which the article introduces them. */
interface Roster {
  readonly byLast: Map<string, Draft[]>
  readonly byFirst: Map<string, Draft[]>
}

/** Everyone the article names, mention by mention, in order. */
export function readCast(words: ArticleWords, directory: Directory): readonly Mention[] {
  const runs = nameRuns(words, directory)
  const roster: Roster = { byLast: new Map(), byFirst: new Map() }
  for (const run of runs) if (isFull(words, run) || run.actor) introduce(roster, words, run)
  return runs.map((run) => {
    const draft = lookUp(roster, words, run) ?? introduce(roster, words, run)
    draft.mentions++
    draft.gender = run.gender ?? draft.gender
    if (run.kind === 'person') draft.kind = 'person'
    for (const found of descriptionsAround(words, directory, run)) learn(draft, found)
    return { ...run, figure: draft }
  })
}

/** More than a surname, "von der Leyen". */
function isFull({ capital }: ArticleWords, { first, end }: NameRun): boolean {
  return end - first > 1 && capital[first] === 1
}

function introduce(roster: Roster, words: ArticleWords, run: NameRun): Draft {
  const keys = words.keys.slice(run.first, run.end)
  const namesakes = roster.byLast.get(keys.at(-1) ?? '') ?? []
  const known = namesakes.find((draft) =>
    run.actor ? draft.actor === run.actor : !draft.actor && sameName(draft.keys, keys),
  )
  if (known) return known
  const draft = newDraft(words, run, keys)
  file(roster.byLast, keys.at(-1) ?? '', draft)
  file(roster.byFirst, keys[0] ?? '', draft)
  return draft
}

function file(drawer: Map<string, Draft[]>, key: string, draft: Draft): void {
  const filed = drawer.get(key)
  if (filed) filed.push(draft)
  else drawer.set(key, [draft])
}

function newDraft(words: ArticleWords, run: NameRun, keys: readonly string[]): Draft {
  const { actor } = run
  const name = words.text.slice(words.starts[run.first], words.ends[run.end - 1])
  const [given = ''] = (actor?.name ?? name).toLowerCase().split(/\s/)
  const person = run.kind === 'person' || (run.kind === 'unknown' && isGivenName(given))
  return {
    name: actor?.name ?? name.replace(/\s+/g, ' '),
    kind: person ? 'person' : run.kind,
    actor,
    gender: run.gender ?? (person ? genderOfName(given, keys.at(-1) ?? '') : undefined),
    roles: new Set(actor ? rolesOf(actor) : []),
    of: [],
    former: false,
    keys,
    mentions: 0,
  }
}

/** Among namesakes, the one most spoken of so far: a bare surname is the article's main bearer. */
function lookUp(roster: Roster, words: ArticleWords, run: NameRun): Draft | undefined {
  const keys = words.keys.slice(run.first, run.end)
  const namesakes = roster.byLast.get(keys.at(-1) ?? '') ?? []
  if (keys.length > 1 && run.actor) return namesakes.find(({ actor }) => actor === run.actor)
  let best: Draft | undefined
  for (const draft of namesakes) {
    if (keys.length > 1 && !sameName(draft.keys, keys) && !isEndOf(keys, draft.keys)) continue
    if (run.gender && draft.gender && run.gender !== draft.gender) continue
    if (!best || draft.mentions > best.mentions) best = draft
  }
  return best ?? (keys.length === 1 ? familyNamed(roster, keys[0] ?? '') : undefined)
}

/** "Mao Ning … Mao said": where the family name stands first. */
function familyNamed(roster: Roster, key: string): Draft | undefined {
  if (isGivenName(key)) return undefined
  const bearers = (roster.byFirst.get(key) ?? []).filter(isFamilyFirst)
  return bearers.length === 1 ? bearers[0] : undefined
}

function isFamilyFirst({ keys, kind, roles }: Draft): boolean {
  const isPerson = kind === 'person' || (kind === 'unknown' && roles.size > 0)
  return isPerson && keys.length === 2 && !isGivenName(keys[1] ?? '')
}

function sameName(known: readonly string[], keys: readonly string[]): boolean {
  const [a = '', b = ''] = [known[0], keys[0]]
  return a.startsWith(b) || b.startsWith(a)
}

/**
 * "the Security Council" is the UN Security Council, "van den Berg" whoever has that surname. What
 * begins with a given name is whole: headlines join two names by a verb with a capital.
 */
function isEndOf(keys: readonly string[], known: readonly string[]): boolean {
  if (isGivenName(keys[0] ?? '')) return false
  return keys.every((key, i) => key === known[known.length - keys.length + i])
}

function learn(draft: Draft, { roles, of, former }: Description): void {
  for (const role of roles) draft.roles.add(role)
  for (const owner of of) if (owner !== draft.actor) draft.of.push(owner)
  if (former) draft.former = true
}

/** Someone the article calls by an office only. */
export function figureOfActor(actor: Actor): Figure {
  const [given = '', surname = ''] = actor.name.toLowerCase().split(/\s+/)
  return {
    name: actor.name,
    kind: actor.kind === 'person' ? 'person' : 'body',
    actor,
    gender: genderOfName(given, surname),
    roles: rolesOf(actor),
    of: [],
    former: false,
  }
}

/** The index of the last mention that begins before the word, or -1. */
export function lastBefore(mentions: readonly Mention[], at: number): number {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.first ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low - 1
}
