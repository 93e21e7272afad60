import type { Span } from '../../text/span.ts'

/**
 * The text with everything outside the spans turned into line ends: offsets stay, and what lies
 * on both sides of a stretch of boilerplate stays in different paragraphs.
 */
export function blankOutside(text: string, body: readonly Span[]): string {
  const parts: string[] = []
  let at = 0
  for (const [start, end] of body) {
    parts.push(gap(text, at, start), text.slice(Math.max(at, start), end))
    at = Math.max(at, end)
  }
  parts.push(gap(text, at, text.length))
  return parts.join('')
}

/** White space between two spans is kept as it is. */
function gap(text: string, start: number, end: number): string {
  if (end <= start) return ''
  const between = text.slice(start, end)
  return between.trim() === '' ? between : '\n'.repeat(end - start)
}
