import type { Article } from '../../documents/source-document.ts'
import type { Attribution } from '../attribution.ts'
import type { Actor, Speaker } from '../statement.ts'
import { createDirectory, partyOn } from './directory.ts'

export type SpeakerResolver = (
  article: Article,
  attributions: readonly Attribution[],
) => readonly (Speaker | null)[]

export function createSpeakerResolver(actors: readonly Actor[]): SpeakerResolver {
  const directory = createDirectory(actors)
  return ({ text, published }, attributions) =>
    attributions.map(({ source }) => {
      const words = source.flatMap(
        ([start, end]) => text.slice(start, end).match(/[\p{L}.-]+/gu) ?? [],
      )
      for (let length = words.length; length > 0; length--) {
        for (let from = 0; from + length <= words.length; from++) {
          const actor = directory.byName(words.slice(from, from + length))
          if (actor) return speakerOf(actor, published)
        }
      }
      return null
    })
}

function speakerOf(actor: Actor, day: string | undefined): Speaker {
  const party = partyOn(actor, day)
  return { name: actor.name, ...(party && { party }) }
}
