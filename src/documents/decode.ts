import { UnreadableDocument } from '../errors.ts'
import { binaryFormat, isBinary } from './binary.ts'
import { utf16Encoding } from './utf16.ts'
import { decodeWestern, guessWestern } from './western.ts'

/** Ten megabytes, in bytes: more than any article, less than what would stall the reader. */
export const LARGEST_FILE = 10_000_000

/**
 * The text of a file without its byte order mark. UTF-8, UTF-16 with or without a mark, and
 * windows-1252 where the bytes make sense in it; anything else throws UnreadableDocument.
 */
export function decodeText(bytes: Uint8Array, path: string): string {
  refuseUnreadable(bytes, path)
  const utf16 = utf16Encoding(bytes)
  const text = utf16 ? decodeAs(utf16, bytes) : decodeBytes(bytes)
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

/** UTF-8 where the bytes are, then what an HTML page declares, then what old pages are in. */
function decodeBytes(bytes: Uint8Array): string | undefined {
  return decodeAs('utf-8', bytes) ?? decodeDeclared(bytes) ?? guessWestern(bytes)
}

const DECLARATION = /<meta[^<>]{0,200}charset ?= ?["']?([\w-]{1,40})/i

/** The web reads all of these as windows-1252 (WHATWG Encoding, "Names and labels"). */
const WESTERN_NAMES = /^(?:windows-1252|cp1252|iso-8859-1|latin1|us-ascii|ascii)$/

function decodeDeclared(bytes: Uint8Array): string | undefined {
  const head = decodeWestern(bytes.subarray(0, 2048))
  const name = DECLARATION.exec(head)?.[1]?.toLowerCase()
  if (!name || name.startsWith('utf')) return undefined
  return WESTERN_NAMES.test(name) ? decodeWestern(bytes) : decodeAs(name, bytes)
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    // TypeError: bytes that are not in the encoding; RangeError: an encoding nobody knows.
    if (error instanceof TypeError || error instanceof RangeError) return undefined
    throw error
  }
}
