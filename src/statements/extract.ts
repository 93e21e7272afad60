import type { Article } from '../documents/source-document.ts'
import type { Attribution, AttributionFinder } from './attribution.ts'
import { createSpeakerResolver } from './speakers/resolve.ts'
import type { Actor, Statement } from './statement.ts'
import { statementId } from './statement-id.ts'

export interface ExtractorParts {
  readonly find: AttributionFinder
  readonly actors: readonly Actor[]
}

export type Extractor = (article: Article & { readonly id: string }) => readonly Statement[]

/** Joins finder, speakers, relays and dates into one pure function from article to statements. */
export function createExtractor({ find, actors }: ExtractorParts): Extractor {
  const resolveSpeakers = createSpeakerResolver(actors)
  return (article) => {
    const attributions = find(article.text, article.body)
    const days = attributions.map(() => article.published)
    const speakers = resolveSpeakers(article, attributions, days)
    return attributions.map(
      (attribution: Attribution, i): Statement => ({
        ...attribution,
        id: statementId(article.id, attribution),
        speaker: speakers[i] ?? null,
        relays: [],
      }),
    )
  }
}
