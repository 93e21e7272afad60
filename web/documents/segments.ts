import type { Boilerplate } from '../../src/documents/source-document.ts'
import type { Statement } from '../../src/statements/statement.ts'
import type { Span } from '../../src/text/span.ts'

type Part = 'source' | 'cue' | 'content'

/** A stretch of text in which the same parts of the same statements are marked throughout. */
interface Segment {
  readonly text: string
  readonly start: number
  readonly marks: readonly Mark[]
  readonly boilerplate: boolean
}

export interface Mark {
  /** Id of the statement. */
  readonly statement: string
  readonly part: Part
}

export type Paragraph = readonly Segment[]

interface Edge {
  readonly at: number
  readonly opens: boolean
  /** Undefined for the edge of a stretch of boilerplate. */
  readonly mark: Mark | undefined
}

/**
 * Cuts a text into its lines, and each line into segments at the edges of the marks, in one sweep:
 * the time grows with the text and the marks, however the marks nest or cross.
 */
export function paragraphsOf(
  text: string,
  statements: readonly Pick<Statement, 'id' | 'source' | 'cue' | 'content'>[],
  boilerplate: readonly Boilerplate[],
): readonly Paragraph[] {
  const edges = [
    ...statements.flatMap(edgesOfStatement),
    ...boilerplate.flatMap(({ span }) => edgesOf(span, undefined)),
  ].sort((a, b) => a.at - b.at)
  return sweep(text, edges)
}

function edgesOfStatement(
  statement: Pick<Statement, 'id' | 'source' | 'cue' | 'content'>,
): readonly Edge[] {
  const parts = ['content', 'source', 'cue'] as const
  return parts.flatMap((part) =>
    statement[part].flatMap((span) => edgesOf(span, { statement: statement.id, part })),
  )
}

function edgesOf([start, end]: Span, mark: Mark | undefined): readonly Edge[] {
  return [
    { at: start, opens: true, mark },
    { at: end, opens: false, mark },
  ]
}

function sweep(text: string, edges: readonly Edge[]): readonly Paragraph[] {
  const paragraphs: Segment[][] = [[]]
  const open = new Set<Mark>()
  let boilerplate = 0
  let from = 0
  const cutAt = (at: number) => {
    for (const [index, line] of text.slice(from, at).split('\n').entries()) {
      if (index > 0) paragraphs.push([])
      const segment = { text: line, start: from, marks: [...open], boilerplate: boilerplate > 0 }
      if (line !== '') paragraphs.at(-1)?.push(segment)
      from += line.length + 1
    }
    from = at
  }
  for (const { at, opens, mark } of edges) {
    if (at > from) cutAt(at)
    if (!mark) boilerplate += opens ? 1 : -1
    else if (opens) open.add(mark)
    else open.delete(mark)
  }
  cutAt(text.length)
  return paragraphs.filter((paragraph) => paragraph.some(({ text }) => text.trim() !== ''))
}
