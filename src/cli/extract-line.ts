import { z } from 'zod'
import { markBody } from '../documents/body.ts'
import { isoDay } from '../documents/dates.ts'
import { InvalidInput } from '../errors.ts'
import { loadCodebook } from '../positions/load-codebook.ts'
import { createExtractor } from '../statements/extract.ts'
import { loadFinder } from '../statements/load-finder.ts'
import type { Statement } from '../statements/statement.ts'
import { parseLine } from './json-line.ts'
import type { InputLine } from './stdin-lines.ts'

const article = z.object({
  id: z.string(),
  text: z.string(),
  outlet: z.string().nullish(),
  published: z.string().nullish(),
  title: z.string().nullish(),
})

/** What became of a line: a line of output, or why there is none. */
export type LineResult =
  | { readonly line: number; readonly output: string }
  | { readonly line: number; readonly error: string }

export type LineReader = (line: InputLine) => LineResult

/** Reads one article from one line of JSON and writes its statements as one line of JSON. */
export function createLineReader(codebook?: string): LineReader {
  const extract = createExtractor({ find: loadFinder(), actors: loadCodebook(codebook).actors })
  return ({ number, text: line }) => {
    try {
      const { id, text, outlet, published, title } = parseLine(line, article)
      const marked = markBody(text)
      const day = published ? dayOf(published) : marked.published
      const statements = extract({
        ...{ ...marked, id, text },
        ...(outlet && { outlet }),
        ...(title && { title }),
        ...(day && { published: day }),
      })
      return { line: number, output: JSON.stringify({ id, statements: statements.map(shown) }) }
    } catch (error) {
      if (error instanceof InvalidInput) return { line: number, error: error.message }
      throw error
    }
  }
}

function dayOf(published: string): string {
  const day = isoDay(published)
  if (day) return day
  throw new InvalidInput(
    `"published" is ${JSON.stringify(published)}; it must be a day such as 2025-08-20.`,
  )
}

function shown({ id: _, ...statement }: Statement) {
  return statement
}
