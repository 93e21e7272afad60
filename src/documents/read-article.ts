import { createHash } from 'node:crypto'
import { UnreadableDocument } from '../errors.ts'
import { markBody } from './body.ts'
import { isoDay } from './dates.ts'
import { decodeText } from './decode.ts'
import { headerValue, readHeaderBlock } from './header-block.ts'
import { detectLanguage } from './language.ts'
import type { SourceDocument } from './source-document.ts'

/**
 * Reads one article from the bytes of its file. `path` names it in errors and in its id.
 * Throws UnreadableDocument; pure: nothing is fetched, executed or written.
 */
export function readArticle(bytes: Uint8Array, path: string): SourceDocument {
  const text = decodeText(bytes, path)
  refuseNonsenseDate(text, path)
  const marked = markBody(text)
  if (marked.body.length === 0) throw new UnreadableDocument(`${path} holds no article text.`)
  const language = detectLanguage(text)
  return { id: documentId(path, text), path, format: 'text', text, language, ...marked }
}

function refuseNonsenseDate(text: string, path: string): void {
  const published = headerValue(readHeaderBlock(text), 'published')
  if (!published || isoDay(published.value)) return
  throw new UnreadableDocument(
    `${path}, line ${published.line}: Published is "${published.value.slice(0, 60)}", which is not a date; write it as YYYY-MM-DD, such as 2025-04-03.`,
  )
}

/** Digest of path and text, 20 hexadecimal digits: the same file gives the same id. */
function documentId(path: string, text: string): string {
  return createHash('sha256').update(path).update('\0').update(text).digest('hex').slice(0, 20)
}
