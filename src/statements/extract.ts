import type { Article } from '../documents/source-document.ts'
import type { AttributionFinder } from './attribution.ts'
import { relaysOf } from './relays.ts'
import { saidOn } from './said.ts'
import { readWords } from './speakers/article-words.ts'
import { createSpeakerResolver } from './speakers/resolve.ts'
import type { Actor, Statement } from './statement.ts'
import { statementId } from './statement-id.ts'

export interface ExtractorParts {
  readonly find: AttributionFinder
  readonly actors: readonly Actor[]
}

export type Extractor = (article: ArticleToRead) => readonly Statement[]

export interface ArticleToRead extends Article {
  readonly id: string
  readonly reprintedFrom?: string
}

/** Joins finder, dates, speakers and relays into one pure function from article to statements. */
export function createExtractor({ find, actors }: ExtractorParts): Extractor {
  const resolveSpeakers = createSpeakerResolver(actors)
  return (article) => {
    const attributions = find(article.text, article.body)
    if (attributions.length === 0) return []
    const words = readWords(article.text, article.body)
    const days = attributions.map((attribution) => saidOn(article, attribution))
    const offices = days.map((day) => day ?? article.published)
    const speakers = resolveSpeakers(words, attributions, offices)
    const { reprintedFrom } = article
    const relays = relaysOf({ words, attributions, speakers, reprintedFrom })
    return attributions.map((attribution, i): Statement => {
      const said = days[i]
      return {
        ...attribution,
        id: statementId(article.id, attribution),
        speaker: speakers[i] ?? null,
        ...(said && { said }),
        relays: relays[i] ?? [],
      }
    })
  }
}
