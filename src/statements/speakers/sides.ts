import type { Actor, Speaker } from '../statement.ts'
import type { ArticleWords } from './article-words.ts'
import type { Figure, Mention } from './cast.ts'
import { ownerAt } from './describe.ts'
import { type Directory, partyOn } from './directory.ts'
import { speaksForSide } from './roles.ts'
import { institutions } from './word-classes.ts'

export function speaker(name: string, party: string | undefined): Speaker {
  return party === undefined ? { name } : { name, party }
}

/** The party of the first owner that has one; a country outside the codebook has none. */
export function firstParty(
  owners: readonly (Actor | string)[],
  day: string | undefined,
): string | undefined {
  for (const owner of owners) {
    const party = typeof owner === 'string' ? undefined : partyOn(owner, day)
    if (party !== undefined) return party
  }
  return undefined
}

/** The state or body itself, for those who speak in its name; for a person's people, the party. */
export function speakerForOwner(owner: Actor | string, day: string | undefined): Speaker {
  if (typeof owner === 'string') return { name: owner }
  const party = partyOn(owner, day)
  return speaker(owner.kind === 'person' ? (party ?? owner.name) : owner.name, party)
}

/** Actors by the office they hold that day; others by the office that the article says they hold. */
export function partyOfFigure(figure: Figure, day: string | undefined): string | undefined {
  if (figure.actor) return partyOn(figure.actor, day)
  return speaksForSide(figure.roles) && !figure.former ? firstParty(figure.of, day) : undefined
}

export function speakerOfFigure(figure: Figure, day: string | undefined): Speaker {
  return speaker(figure.name, partyOfFigure(figure, day))
}

/** A body that the codebook does not list speaks for the state in its name. */
export function speakerOfMention(
  words: ArticleWords,
  directory: Directory,
  { from, end, figure }: Mention,
  day: string | undefined,
): Speaker {
  const own = speakerOfFigure(figure, day)
  if (figure.kind !== 'body' || figure.actor || !institutions.has(words.lower[end - 1] ?? ''))
    return own
  const state = ownerAt(words, directory, words.lower[from - 1] === "'s" ? from - 2 : from)
  return state ? speaker(own.name, firstParty([state.owner], day)) : own
}
