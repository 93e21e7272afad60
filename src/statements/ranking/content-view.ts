import type { Stretches } from '../model/stretches.ts'
import { tagId } from '../model/syntax.ts'
import { isQuoted } from '../quoted.ts'
import type { Context } from './context.ts'

const COMMA = tagId(',')

/** What the features of a content are read from. */
export interface ContentView extends Omit<Context, 'namesakes'> {
  readonly source: Stretches
  readonly content: Stretches
  /** First token, last one, the one behind it, and the one behind that if it is a comma. */
  readonly first: number
  readonly last: number
  readonly end: number
  readonly next: number
  /** 2 for a quotation, 1 for what begins in one. */
  readonly quoted: number
  /** That, and the side of the cue. */
  readonly kind: number
  readonly lemma: number
  /** The cue's group in the lexicon. */
  readonly sense: number
}

export function viewContent(context: Context, source: Stretches, content: Stretches): ContentView {
  const { syntax, tree, frame, others } = context
  const { tags, quotes, lemmas, senses } = syntax
  const first = content[0]?.[0] ?? 0
  const end = content.at(-1)?.[1] ?? 0
  const opened = quotes.openedAt[first] ?? -1
  const quoted = content.every((stretch) => isQuoted(stretch, syntax)) ? 2 : opened >= 0 ? 1 : 0
  // Field by field: one is made for every variant, and to spread the context costs more than the rest.
  return {
    syntax,
    tree,
    frame,
    others,
    source,
    content,
    first,
    last: end - 1,
    end,
    next: tags[end] === COMMA ? end + 1 : end,
    quoted,
    kind: quoted * 2 + (first < frame.cue ? 0 : 1),
    lemma: lemmas[frame.cue] ?? 0,
    sense: senses[frame.cue] ?? 0,
  }
}
