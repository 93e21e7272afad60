import type { Span } from '../text/span.ts'

const FIELDS = ['outlet', 'published', 'title', 'author', 'url'] as const

/** A field of the header block that a plain-text article may begin with. */
export type HeaderField = (typeof FIELDS)[number]

export interface HeaderLine {
  readonly field: HeaderField
  readonly value: string
  /** 1-based line in the file. */
  readonly line: number
  readonly span: Span
}

const KNOWN_FIELD = new RegExp(`^(${FIELDS.join('|')})[ \\t]*:`, 'i')

/**
 * The lines `Outlet:`, `Published:`, `Title:`, `Author:`, `URL:` at the top of a text, in any
 * order, up to the first line that is none of them. Blank lines before them do not count.
 */
export function readHeaderBlock(text: string): readonly HeaderLine[] {
  const lines: HeaderLine[] = []
  let line = 1
  let start = 0
  while (start < text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const header = headerLine(text, start, end, line)
    if (header) lines.push(header)
    else if (lines.length > 0 || text.slice(start, end).trim() !== '') break
    start = end + 1
    line += 1
  }
  return lines
}

function headerLine(text: string, start: number, end: number, line: number): HeaderLine | null {
  const match = KNOWN_FIELD.exec(text.slice(start, Math.min(end, start + 40)))
  const field = FIELDS.find((known) => known === match?.[1]?.toLowerCase())
  if (!match || !field) return null
  const value = text.slice(start + match[0].length, end).trim()
  return { field, value, line, span: [start, end] }
}

/** The first value given for a field; undefined where the block leaves it out or empty. */
export function headerValue(
  lines: readonly HeaderLine[],
  field: HeaderField,
): HeaderLine | undefined {
  return lines.find((line) => line.field === field && line.value !== '')
}
