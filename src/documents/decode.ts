import { UnreadableDocument } from '../errors.ts'

/** The text of a file, without its byte order mark. Throws UnreadableDocument. */
export function decodeText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableDocument(`${path} is not UTF-8 text; save it as UTF-8 and add it again.`)
  }
}
