import type { Span } from '../text/span.ts'
import { creditedOutlet, creditedTranslator } from './credits.ts'
import { readDateline } from './dateline.ts'
import { isoDay } from './dates.ts'
import type { ProseMap } from './prose-map.ts'
import type { Boilerplate, BoilerplateKind } from './source-document.ts'

/** What a text says of itself outside a header block; absent where it says nothing certain. */
export interface FoundMetadata {
  readonly title?: string
  readonly author?: string
  readonly published?: string
  /** The agency of the dateline. */
  readonly agency?: string
  readonly reprintedFrom?: string
  readonly translatedBy?: string
}

/** Reads the credits, the dateline and the headline of a text whose prose is mapped. */
export function findMetadata(text: string, { body, boilerplate }: ProseMap): FoundMetadata {
  const first = <T>(kind: BoilerplateKind, read: (words: string) => T | undefined) =>
    firstOf(text, boilerplate, kind, read)
  const dateline = firstDateline(text, body)
  const published = first('byline', dayOfByline) ?? dateline?.published
  const title = headline(text, body)
  const author = first('byline', nameOfByline)
  const reprintedFrom = first('reprint-credit', creditedOutlet)
  const translatedBy = first('translation-credit', creditedTranslator)
  return {
    ...(title && { title }),
    ...(author && { author }),
    ...(published && { published }),
    ...(dateline && { agency: dateline.agency }),
    ...(reprintedFrom && { reprintedFrom }),
    ...(translatedBy && { translatedBy }),
  }
}

function firstOf<T>(
  text: string,
  boilerplate: readonly Boilerplate[],
  kind: BoilerplateKind,
  read: (words: string) => T | undefined,
): T | undefined {
  for (const { span } of boilerplate.filter((piece) => piece.kind === kind)) {
    const found = read(
      text
        .slice(...span)
        .replace(/\s+/g, ' ')
        .trim(),
    )
    if (found) return found
  }
  return undefined
}

function dayOfByline(words: string): string | undefined {
  const date = /(?:\d{4}-\d|\d{1,2}\.? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4})/u.exec(
    words,
  )
  return date ? isoDay(words.slice(date.index)) : undefined
}

function nameOfByline(words: string): string | undefined {
  const name = /^(?:by|written by|story by|text by|authors? ?:) ?:? ?([^|•·]{3,100})/i.exec(
    words,
  )?.[1]
  return name?.trim()
}

/** Paragraphs in which a dateline is looked for: it opens the first or follows the headline. */
const FIRST_PARAGRAPHS = 4

function firstDateline(text: string, body: readonly Span[]) {
  for (const paragraph of paragraphsAtTop(text, body)) {
    const dateline = readDateline(paragraph)
    if (dateline) return dateline
  }
  return undefined
}

const LONGEST_HEADLINE = 160

/** The first line when it is short and no sentence, and prose follows. */
function headline(text: string, body: readonly Span[]): string | undefined {
  const [first, second] = paragraphsAtTop(text, body)
  if (!first || !second || first.length > LONGEST_HEADLINE) return undefined
  const line = first.replace(/^#{1,6}\s+/, '')
  return /[.,;:…]["”’]?$|[.!?]["”’]? \p{Lu}/u.test(line) ? undefined : line
}

function paragraphsAtTop(text: string, body: readonly Span[]): readonly string[] {
  return body
    .slice(0, FIRST_PARAGRAPHS)
    .flatMap(([start, end]) => text.slice(start, Math.min(end, start + 3000)).split(/[\n\r]+/))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, FIRST_PARAGRAPHS)
}
