import { loadFinder } from '../src/statements/load-finder.ts'
import type { Span } from '../src/text/span.ts'

const find = loadFinder()

/** Who, the cue and what, in the text's words, of each statement that the models find in it. */
export function readStatements(text: string): readonly (readonly string[])[] {
  const words = (spans: readonly Span[]) =>
    spans.map(([start, end]) => text.slice(start, end)).join(' … ')
  return find(text, [[0, text.length]]).map(({ source, cue, content }) =>
    [source, cue, content].map(words),
  )
}
