/** How files begin that people take for articles. */
const FORMATS: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or office document'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'an office document'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a rich-text document'],
  [[0x1f, 0x8b], 'gzip-compressed data'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], 'an SQLite database'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
]

/** What a file holds when its first bytes tell that it is no text. */
export function binaryFormat(bytes: Uint8Array): string | undefined {
  return FORMATS.find(([start]) => start.every((byte, at) => bytes[at] === byte))?.[1]
}

/** No prose has a NUL, nor one control character in two hundred. */
export function isBinary(text: string): boolean {
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
