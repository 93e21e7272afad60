import { UnreadableDocument } from '../errors.ts'
import { binaryFormat } from './binary.ts'
import { utf16Encoding } from './utf16.ts'

/** Ten megabytes, in bytes: more than any article, less than what would stall the reader. */
export const LARGEST_FILE = 10_000_000

/**
 * The text of a file without its byte order mark. UTF-8, UTF-16 with or without a mark, and
 * windows-1252 where the bytes make sense in it; anything else throws UnreadableDocument.
 */
export function decodeText(bytes: Uint8Array, path: string): string {
  refuseUnreadable(bytes, path)
  const utf16 = utf16Encoding(bytes)
  const text = utf16 ? decodeAs(utf16, bytes) : (decodeAs('utf-8', bytes) ?? decodeWestern(bytes))
  if (text === undefined) {
    throw new UnreadableDocument(
      `${path} is not valid ${utf16 ? 'UTF-16' : 'UTF-8'} text; save it as UTF-8 and add it again.`,
    )
  }
  if (isBinary(text)) throw new UnreadableDocument(binary(path, 'binary data'))
  if (text.trim() === '') throw new UnreadableDocument(`${path} is empty: it holds no text.`)
  return text
}

/** The sentence for a file over the limit, for those who know its size before reading it. */
export function tooLarge(path: string, size: number): string {
  const megabytes = (size / 1e6).toFixed(1)
  return `${path} has ${megabytes} MB; an article may have at most ${LARGEST_FILE / 1e6} MB.`
}

function refuseUnreadable(bytes: Uint8Array, path: string): void {
  if (bytes.length === 0) throw new UnreadableDocument(`${path} is empty: it holds no text.`)
  if (bytes.length > LARGEST_FILE) throw new UnreadableDocument(tooLarge(path, bytes.length))
  const format = binaryFormat(bytes)
  if (format) throw new UnreadableDocument(binary(path, format))
}

function binary(path: string, what: string): string {
  return `${path} holds ${what}, not text; give the article as plain text or HTML.`
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** No prose has a NUL, nor one control character in two hundred. */
function isBinary(text: string): boolean {
  let controls = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0) return true
    if (code < 0x20 && !isLayout(code)) controls += 1
  }
  return controls > text.length / 200
}

/** Tab, the line and page breaks, and escape, which old mail has. */
function isLayout(code: number): boolean {
  return (code >= 0x09 && code <= 0x0d) || code === 0x1b
}

/** Quotation marks, dashes, points and money as windows-1252 has them, or a letter beside a letter. */
const WESTERN =
  /[€‚„…‘’“”•–—™\u00a0£§©«®°±²³´·»¼½¾]|(?<=[A-Za-z])[À-ÖØ-öø-ÿŠšŽžŒœŸ]|[À-ÖØ-öø-ÿŠšŽžŒœŸ](?=[a-z])/g

/**
 * Old pages are in windows-1252, where any byte is some character: accepted only when each one
 * outside ASCII makes sense where it stands, and few are. Damaged UTF-8 does not pass.
 */
function decodeWestern(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('windows-1252').decode(bytes)
  const foreign = text.match(/[\u0080-\uffff]/g)?.length ?? 0
  const sensible = text.match(WESTERN)?.length ?? 0
  return foreign === sensible && foreign < text.length / 10 ? text : undefined
}
