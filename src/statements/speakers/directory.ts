import type { Actor } from '../statement.ts'
import { spellingKey } from './spelling.ts'

/** Looks up actors by the names and aliases the press uses. */
export interface Directory {
  /** The actor whose name or alias is exactly these words, in any spelling. */
  readonly byName: (words: readonly string[]) => Actor | undefined
}

export function createDirectory(actors: readonly Actor[]): Directory {
  const names = new Map<string, Actor>()
  for (const actor of actors) {
    for (const name of [actor.name, ...actor.aliases]) {
      const key = nameKey(name.split(/\s+/))
      if (!names.has(key)) names.set(key, actor)
    }
  }
  return { byName: (words) => names.get(nameKey(words)) }
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

function nameKey(words: readonly string[]): string {
  return words.map(spellingKey).join(' ')
}
