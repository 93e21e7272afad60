import type { Actor } from '../statements/statement.ts'
import { literal, type Pattern, PhraseError, parsePhrase, type WordClasses } from './phrase.ts'

/** The parts of a codebook that `<name>` in a phrase can refer to. */
export interface Names {
  readonly parties: readonly string[]
  readonly actors: readonly Actor[]
  readonly words: Readonly<Record<string, string>>
}

/**
 * `<name>`: an entry of the codebook's `words`, or every name of a party's actors.
 * Throws PhraseError for a class that refers to itself.
 */
export function wordClasses(names: Names): WordClasses {
  const known = new Map<string, Pattern>()
  const open = new Set<string>()
  const lookUp: WordClasses = (name) => {
    const made = known.get(name) ?? build(name)
    if (made) known.set(name, made)
    return made
  }
  const build = (name: string): Pattern | undefined => {
    if (open.has(name)) throw new PhraseError(`<${name}> refers to itself`)
    open.add(name)
    try {
      const text = Object.hasOwn(names.words, name) ? names.words[name] : undefined
      return text === undefined ? partyNames(names, name) : parsePhrase(text, lookUp)
    } finally {
      open.delete(name)
    }
  }
  return lookUp
}

function partyNames({ parties, actors }: Names, party: string): Pattern | undefined {
  if (!parties.includes(party)) return undefined
  const names = actors
    .filter((actor) => actor.offices.some((office) => office.party === party))
    .flatMap((actor) => [actor.name, ...actor.aliases])
  return { kind: 'choice', options: [party, ...names].map(literal) }
}
