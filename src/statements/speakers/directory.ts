import type { Actor } from '../statement.ts'
import { readWords } from './article-words.ts'
import { countries, countryOfDemonym } from './demonyms.ts'
import { roleAt } from './roles.ts'

export interface ActorFound {
  readonly actor: Actor
  readonly length: number
}

/** The codebook's actors, by the names the press uses. */
export interface Directory {
  /** The actor whose longest name or alias begins at the word. */
  readonly nameAt: (
    keys: readonly string[],
    capital: ArrayLike<number>,
    i: number,
  ) => ActorFound | undefined
  /** The person of this name, its surname last; middle names and initials need not agree. */
  readonly person: (keys: readonly string[]) => Actor | undefined
  /** The state or body of a country's name or its adjective. */
  readonly country: (lower: string) => Actor | string | undefined
  /** Whose title these lower-case words are on the day. */
  readonly titled: (title: string, day: string | undefined) => Actor | undefined
  /** The only holder of the role for the party on the day, by the codebook's titles. */
  readonly holder: (role: string, party: string, day: string | undefined) => Actor | undefined
}

export function createDirectory(actors: readonly Actor[]): Directory {
  const names = indexNames(actors)
  const people = indexPeople(actors)
  const titles = indexTitles(actors)
  const holders = indexRoles(actors)
  const byName = new Map(actors.map((actor) => [actor.name, actor]))
  return {
    nameAt: (keys, capital, i) => longest(names.get(keys[i] ?? '') ?? [], keys, capital, i),
    person: (keys) => findPerson(people.get(keys.at(-1) ?? '') ?? [], keys),
    country: (lower) => {
      const name = countryOfDemonym.get(lower) ?? countries.get(lower)
      return name === undefined ? undefined : (byName.get(name) ?? findAlias(names, name) ?? name)
    },
    titled: (title, day) => titles.get(title)?.find((actor) => holdsOffice(actor, day)),
    holder: (role, party, day) => {
      const found = holders.get(role)?.filter((actor) => partyOn(actor, day) === party) ?? []
      return found.length === 1 || unique.has(role) ? found[0] : undefined
    },
  }
}

/** The party the actor speaks for on a day; without a day, the office that is still open. */
export function partyOn(actor: Actor, day: string | undefined): string | undefined {
  const office = actor.offices.find(({ from, until }) =>
    day === undefined
      ? until === undefined
      : (from === undefined || from <= day) && (until === undefined || day <= until),
  )
  return office?.party
}

interface IndexedName {
  readonly actor: Actor
  readonly keys: readonly string[]
  readonly capital: boolean
}

/** Names by their first word. A state's titles are its adjectives, and name it too. */
function indexNames(actors: readonly Actor[]): ReadonlyMap<string, readonly IndexedName[]> {
  const index = new Map<string, IndexedName[]>()
  for (const actor of actors) {
    const adjectives = actor.kind === 'person' ? [] : actor.titles
    for (const name of [actor.name, ...actor.aliases, ...adjectives]) {
      const { keys, capital } = readWords(name.replace(/^the /i, ''), [])
      const [first] = keys
      if (first) pushTo(index, first, { actor, keys, capital: capital[0] === 1 })
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.keys.length - a.keys.length)
  return index
}

function longest(
  candidates: readonly IndexedName[],
  keys: readonly string[],
  capital: ArrayLike<number>,
  i: number,
): ActorFound | undefined {
  const found = candidates.find(
    (name) =>
      name.capital === (capital[i] === 1) && name.keys.every((key, at) => keys[i + at] === key),
  )
  return found && { actor: found.actor, length: found.keys.length }
}

function findAlias(
  names: ReadonlyMap<string, readonly IndexedName[]>,
  name: string,
): Actor | undefined {
  const { keys } = readWords(name, [])
  return names.get(keys[0] ?? '')?.find((known) => known.keys.join(' ') === keys.join(' '))?.actor
}

/** People by surname: the last word of every name and alias. */
function indexPeople(actors: readonly Actor[]): ReadonlyMap<string, readonly IndexedName[]> {
  const index = new Map<string, IndexedName[]>()
  for (const actor of actors.filter(({ kind }) => kind === 'person')) {
    for (const name of [actor.name, ...actor.aliases]) {
      const { keys } = readWords(name, [])
      pushTo(index, keys.at(-1) ?? '', { actor, keys, capital: true })
    }
  }
  return index
}

function findPerson(
  candidates: readonly IndexedName[],
  keys: readonly string[],
): Actor | undefined {
  const found = candidates.find((known) => {
    if (keys.length === 1) return true
    const [given, knownGiven] = [keys[0] ?? '', known.keys[0] ?? '']
    return known.keys.length > 1 && (given.startsWith(knownGiven) || knownGiven.startsWith(given))
  })
  return found?.actor
}

/** Offices that one person holds at a time, whatever else the codebook's titles say. */
const unique = new Set(['president', 'prime-minister', 'foreign-minister', 'defence-minister'])

function holdsOffice(actor: Actor, day: string | undefined): boolean {
  return actor.offices.length === 0 || partyOn(actor, day) !== undefined
}

function indexTitles(actors: readonly Actor[]): ReadonlyMap<string, readonly Actor[]> {
  const index = new Map<string, Actor[]>()
  for (const actor of actors.filter(({ kind }) => kind === 'person')) {
    for (const title of actor.titles) pushTo(index, readWords(title, []).lower.join(' '), actor)
  }
  return index
}

function indexRoles(actors: readonly Actor[]): ReadonlyMap<string, readonly Actor[]> {
  const index = new Map<string, Actor[]>()
  for (const actor of actors.filter(({ kind }) => kind === 'person')) {
    for (const role of rolesOf(actor)) pushTo(index, role, actor)
  }
  return index
}

/** The roles that the codebook's titles give a person. */
export function rolesOf(actor: Actor): ReadonlySet<string> {
  const roles = new Set<string>()
  for (const title of actor.titles) {
    const { lower, count } = readWords(title, [])
    for (let i = 0; i < count; i++) {
      const found = roleAt(lower, i)
      if (!found) continue
      roles.add(found.role)
      i += found.length - 1
    }
  }
  return roles
}

function pushTo<T>(index: Map<string, T[]>, key: string, value: T): void {
  const list = index.get(key)
  if (list) list.push(value)
  else index.set(key, [value])
}
