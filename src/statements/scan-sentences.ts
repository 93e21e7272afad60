import type { Span } from '../text/span.ts'

/** A word, a punctuation mark, or a whole quotation taken as one piece. */
export interface Piece {
  readonly kind: 'word' | 'mark' | 'quote'
  readonly start: number
  readonly end: number
  readonly lower: string
}

export interface ScannedSentence {
  readonly paragraph: number
  readonly pieces: readonly Piece[]
}

const closers: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '„': '“' }
const pattern = /[\p{L}\p{N}](?:[\p{L}\p{N}’'.\-&](?=[\p{L}\p{N}])|[\p{L}\p{N}])*|\n|\S/gu
/** Longer runs without a full stop are cut, so that work on a sentence stays bounded. */
const longest = 300
const abbreviation =
  /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|lt|col|sgt|st|jr|sr|prof|rev|u\.s|u\.n|u\.k|no|[a-z])$/

/** Paragraphs' sentences inside `body`, with quotations atomic. One pass, linear in its length. */
export function scanSentences(text: string, body: readonly Span[]): ScannedSentence[] {
  const sentences: ScannedSentence[] = []
  let paragraph = 0
  for (const [start, end] of body) {
    for (const [from, to] of lines(text, start, end)) {
      splitSentences(scanPieces(text, from, to), text, paragraph++, sentences)
    }
  }
  return sentences
}

function* lines(text: string, start: number, end: number): Generator<Span> {
  let from = start
  while (from < end) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 || newline > end ? end : newline
    if (to > from) yield [from, to]
    from = to + 1
  }
}

function scanPieces(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  const line = text.slice(start, end)
  pattern.lastIndex = 0
  for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
    const from = match.index
    const closer = closers[match[0]]
    const close = closer === undefined ? -1 : closingOf(line, from + 1, closer)
    const to = close < 0 ? from + wordLength(match[0], line.charAt(from + match[0].length)) : close
    const kind = close >= 0 ? 'quote' : /^[\p{L}\p{N}]/u.test(match[0]) ? 'word' : 'mark'
    const lower = kind === 'quote' ? '' : match[0].toLowerCase()
    pieces.push({ kind, start: start + from, end: start + to, lower })
    pattern.lastIndex = to
  }
  return pieces
}

/** The full stop of "Mr." belongs to the word. */
function wordLength(word: string, next: string): number {
  return next === '.' && abbreviation.test(word.toLowerCase()) ? word.length + 1 : word.length
}

/** An opened quotation without its closing mark runs to the end of the paragraph. */
function closingOf(line: string, from: number, closer: string): number {
  const at = line.indexOf(closer, from)
  return at < 0 ? line.trimEnd().length : at + 1
}

function splitSentences(
  pieces: readonly Piece[],
  text: string,
  paragraph: number,
  into: ScannedSentence[],
): void {
  let from = 0
  for (let i = 0; i < pieces.length; i++) {
    const full = i - from >= longest
    if (i + 1 < pieces.length && !full && !endsSentence(pieces, i, text)) continue
    into.push({ paragraph, pieces: pieces.slice(from, i + 1) })
    from = i + 1
  }
}

function endsSentence(pieces: readonly Piece[], i: number, text: string): boolean {
  const [piece, next] = [pieces[i], pieces[i + 1]]
  if (!piece || !next || !opensSentence(text.charAt(next.start))) return false
  if (piece.kind === 'quote') return /[.!?…]/.test(text.charAt(piece.end - 2))
  return /^[.!?…]$/.test(piece.lower)
}

function opensSentence(character: string): boolean {
  return /[\p{Lu}\p{N}“"«„‘'—[(]/u.test(character)
}
