import type { Statement } from '../statements/statement.ts'
import { ended, joined, parted, type Words, WordWriter } from './words.ts'

export interface StatementWords {
  /** The cue's words, then the content's. */
  readonly words: Words
  readonly contentStart: number
}

/** Cues that only say that something was said, or that accuse, govern nothing in the content. */
const quotedCue = /^\s*[“"‘'«`]/u

/**
 * The cue is put before the content whichever stands first in the text, because "Troops are
 * unacceptable, he insisted" and "he insisted troops are unacceptable" say the same.
 */
export function readStatement(text: string, statement: Statement): StatementWords {
  const words = new WordWriter()
  for (const [start, end] of statement.cue) words.read(text.slice(start, end), start)
  const contentStart = words.count
  const first = statement.content[0]
  const quoted = first !== undefined && quotedCue.test(text.slice(...first))
  words.part(quoted && statement.kind === 'direct' ? parted : joined)
  let last = first?.[0] ?? 0
  for (const [start, end] of statement.content) {
    if (/[.!?]["”’']?\s*$/u.test(text.slice(Math.max(last, start - 40), start))) words.part(ended)
    words.read(text.slice(start, end), start)
    last = end
  }
  return { words, contentStart }
}
