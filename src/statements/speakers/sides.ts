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

/** A body that the codebook does not list speaks for the state in its name or behind it. */
export function speakerOfMention(
  words: ArticleWords,
  directory: Directory,
  mention: Mention,
  day: string | undefined,
): Speaker {
  const own = speakerOfFigure(mention.figure, day)
  if (mention.figure.kind !== 'body' || mention.figure.actor) return own
  const state = stateBefore(words, directory, mention) ?? stateBehind(words, directory, mention)
  return state === undefined ? own : speaker(own.name, firstParty([state], day))
}

/** "Ukrainian Border Office", "Russia's Ministry of Defence" */
function stateBefore(words: ArticleWords, directory: Directory, mention: Mention) {
  const { from } = mention
  if (!isA(institutions, words, mention)) return undefined
  return ownerAt(words, directory, words.lower[from - 1] === "'s" ? from - 2 : from)?.owner
}

/** "Ministry of Defence of Ukraine", "Security Council of Russia", but not "University of …" */
function stateBehind(words: ArticleWords, directory: Directory, mention: Mention) {
  const { lower } = words
  if (!isA(institutions, words, mention) && !isA(publicBodies, words, mention)) return undefined
  const isOf = (i: number) => lower[i] === 'of' || (lower[i] === 'the' && lower[i - 1] === 'of')
  for (let i = mention.first + 2; i < mention.end; i++) {
    const owner = isOf(i - 1) ? ownerAt(words, directory, i)?.owner : undefined
    if (owner !== undefined) return owner
  }
  return undefined
}

const publicBodies: ReadonlySet<string> = new Set(['council', 'committee', 'court', 'assembly'])

/** Whether what a body's name begins or ends with, or what stands before "of", is of a kind. */
function isA(
  kinds: ReadonlySet<string>,
  { lower }: ArticleWords,
  { first, end }: Mention,
): boolean {
  const of = first + lower.slice(first, end).indexOf('of')
  const heads = [first, end - 1, ...(of > first ? [of - 1] : [])]
  return heads.some((i) => kinds.has(lower[i] ?? ''))
}
