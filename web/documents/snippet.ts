import type { SearchHitView } from '../../src/server/views.ts'

/** The pieces of a snippet, in order: those searched for and those between them. */
export function piecesOf(
  snippet: SearchHitView['snippet'],
): readonly { readonly text: string; readonly found: boolean }[] {
  const { text, matches } = snippet
  const ends = [0, ...matches.map(([, end]) => end)]
  const pieces = matches.flatMap(([start, end], index) => [
    { text: text.slice(ends[index], start), found: false },
    { text: text.slice(start, end), found: true },
  ])
  return [...pieces, { text: text.slice(ends.at(-1)), found: false }].filter(
    ({ text }) => text !== '',
  )
}
