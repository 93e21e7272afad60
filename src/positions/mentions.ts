import type { Actor, Office } from '../statements/statement.ts'
import { literal } from './phrase.ts'
import { indexPhrases, type Match } from './phrase-index.ts'
import type { Words } from './words.ts'

/** Words that name an actor, and the party it speaks for on the day in question. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly actor: string
  readonly party?: string
}

export type MentionFinder = (words: Words, day: string | undefined) => readonly Mention[]

export function createMentionFinder(actors: readonly Actor[]): MentionFinder {
  const find = indexPhrases(
    actors.flatMap((actor) =>
      [actor.name, ...actor.aliases, ...actor.titles].map((name) => ({
        pattern: literal(name),
        value: actor,
      })),
    ),
  )
  return (words, day) => {
    const mentions: Mention[] = []
    for (const group of groupsByPlace(find(words))) {
      const mention = toMention(group, day)
      if (mention.start >= (mentions.at(-1)?.end ?? 0)) mentions.push(mention)
    }
    return mentions
  }
}

/** Matches by where they begin; within a place only the longest are kept. */
function groupsByPlace(matches: readonly Match<Actor>[]): readonly Match<Actor>[][] {
  const places = new Map<number, Match<Actor>[]>()
  for (const match of matches) {
    const group = places.get(match.start)
    const longest = group?.[0]?.end ?? 0
    if (!group || match.end > longest) places.set(match.start, [match])
    else if (match.end === longest) group.push(match)
  }
  return [...places.values()]
}

/** Of several actors with one name, the one that took office last before the day. */
function toMention(group: readonly Match<Actor>[], day: string | undefined): Mention {
  const [best] = group
    .map((match) => ({ match, office: officeOn(match.value, day) }))
    .sort((a, b) => order(b.office).localeCompare(order(a.office)))
  if (!best) throw new Error('a place without matches cannot be grouped')
  const { match, office } = best
  const named = { start: match.start, end: match.end, actor: match.value.name }
  return office ? { ...named, party: office.party } : named
}

const order = (office: Office | undefined) => (office ? (office.from ?? '0000') : '')

function officeOn(actor: Actor, day: string | undefined): Office | undefined {
  if (day === undefined) return actor.offices.at(-1)
  const held = actor.offices.filter(
    ({ from, until }) => (!from || from <= day) && (!until || day <= until),
  )
  return held.at(-1)
}
