/**
 * What windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters; a space where it
 * has nothing. Decoded here because TextDecoder of Node 20 takes one for the other.
 */
const MARKS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** The text of bytes in windows-1252, in which any byte is some character. */
export function decodeWestern(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\u0080-\u009f]/g, (mark) => MARKS.charAt(mark.charCodeAt(0) - 0x80))
}

/** Quotation marks, dashes, points and money, or a letter beside a letter. */
const SENSIBLE =
  /[€‚„…‘’“”•–—™\u00a0£§©«®°±²³´·»¼½¾]|(?<=[A-Za-z])[À-ÖØ-öø-ÿŠšŽžŒœŸ]|[À-ÖØ-öø-ÿŠšŽžŒœŸ](?=[a-z])/g

/**
 * The text of an old page that is neither UTF-8 nor says what it is: read as windows-1252 when
 * every character outside ASCII makes sense where it stands, and few are. Damaged UTF-8 is not.
 */
export function guessWestern(bytes: Uint8Array): string | undefined {
  const text = decodeWestern(bytes)
  const foreign = text.match(/[\u0080-\uffff]/g)?.length ?? 0
  const sensible = text.match(SENSIBLE)?.length ?? 0
  return foreign === sensible && foreign < text.length / 10 ? text : undefined
}
