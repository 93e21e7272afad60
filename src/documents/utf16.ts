const SAMPLE = 20_000

/**
 * Which UTF-16 a file is in: told by its byte order mark or, without one, by its spaces and line
 * breaks, which every script uses and which have one zero byte. Undefined for other encodings.
 */
export function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const end = Math.min(bytes.length, SAMPLE) - 1
  let little = 0
  let big = 0
  for (let at = 0; at < end; at += 2) {
    if (bytes[at + 1] === 0 && isSpace(bytes[at])) little += 1
    if (bytes[at] === 0 && isSpace(bytes[at + 1])) big += 1
  }
  const enough = end / 2 / 40
  if (little > enough && big <= little / 20) return 'utf-16le'
  if (big > enough && little <= big / 20) return 'utf-16be'
  return undefined
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}
