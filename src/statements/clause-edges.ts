import type { Span } from '../text/span.ts'
import { cueForms } from './cue-lexicon.ts'
import type { Piece } from './scan-sentences.ts'

const helpers =
  /^(?:has|have|had|is|was|were|are|be|been|would|will|could|did|does|do|also|not|never|later|then|repeatedly|\w+ly|long|again|often|still)$/
export const breaks =
  /^(?:that|and|but|when|while|as|if|because|where|after|before|which|who|since|although|though|than|or|whether)$/
export const when =
  /^(?:on|in|at|during|by|after|last|this|earlier|late|late|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|morning|evening|night|week|month)$/
const timeWord =
  /^(?:on|last|earlier|later|week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/
const daypart = /^(?:yesterday|today|morning|evening|night|afternoon)$/
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
export const addressed = /^(?:told|tells|tell|telling|urged|urges|reminded|warned|assured)$/

export function groupStart(pieces: readonly Piece[], i: number): number {
  let first = i
  while (first > 0 && helpers.test(pieces[first - 1]?.lower ?? '')) first--
  return first
}

/** "Officials on Wednesday said": the day is not part of the source. */
export function sourceEnd(pieces: readonly Piece[], sourceAt: number, first: number): number {
  return Math.max(
    sourceAt,
    skipBack(pieces, first, (piece) => !timeWord.test(piece.lower)),
  )
}

/** Where the noun phrase before `first` begins; across an apposition between commas. */
export function nounBefore(pieces: readonly Piece[], first: number): number {
  let at = skipBack(pieces, first, (piece) => !timeWord.test(piece.lower))
  if (pieces[at - 1]?.lower === ',') {
    const opening = skipBack(pieces, at - 1, (piece) => piece.lower === ',')
    if (opening <= 1) return first
    at = opening - 1
  }
  const start = skipBack(
    pieces,
    at,
    (piece) => piece.kind !== 'word' || breaks.test(piece.lower) || cueForms.has(piece.lower),
  )
  return start === at ? first : start
}

export function contentBefore(pieces: readonly Piece[], sourceAt: number): Span | undefined {
  const before = pieces[sourceAt - 1]
  if (!before || !(before.kind === 'quote' || before.lower === ',')) return undefined
  const from = clauseStart(pieces, sourceAt)
  const fronted = when.test(pieces[from]?.lower ?? '') || pieces[from]?.lower === 'speaking'
  return fronted && before.kind !== 'quote' ? undefined : range(pieces, from, sourceAt)
}

/** Skips whom it was said to and when: "told reporters in Moscow on Thursday that …". */
export function contentStart(pieces: readonly Piece[], from: number, verb: string): number {
  let at = addressed.test(verb) ? skipUntil(pieces, from, startsContent) : from
  const that = pieces[at]?.lower === 'on' ? skipUntil(pieces, at, (p) => p.lower === 'that') : at
  if (that > at && that - at < 5) at = that
  if (pieces[at]?.lower === 'on' && weekday.test(pieces[at + 1]?.lower ?? '')) at += 2
  while (weekday.test(pieces[at]?.lower ?? '') || daypart.test(pieces[at]?.lower ?? '')) at++
  return /^[,:—–-]$/.test(pieces[at]?.lower ?? '') ? at + 1 : at
}

function startsContent(piece: Piece): boolean {
  return piece.kind !== 'word' || /^(?:that|to|not)$/.test(piece.lower)
}

/** Another cue ends the content: "argued A, but claimed B", "urged A, Example Wire reported". */
export function contentEnd(pieces: readonly Piece[], from: number): number {
  return skipUntil(pieces, from, (piece, i) => {
    if (i === from || !/^(?:and|but|while|,)$/.test(piece.lower)) return false
    if (cueForms.has(pieces[i + 1]?.lower ?? '')) return true
    return piece.lower === ',' && endsInCue(pieces, i + 1)
  })
}

/** Is what follows the comma no more than a source and its cue? */
function endsInCue(pieces: readonly Piece[], from: number): boolean {
  for (let i = from; i < from + 7; i++) {
    const lower = pieces[i]?.lower ?? ''
    if (pieces[i]?.kind !== 'word' || breaks.test(lower)) return false
    if (i > from && cueForms.get(lower)?.cueClass === 'speech') {
      const next = pieces[i + 1]
      return !next || next.lower === '.' || weekday.test(next.lower) || next.lower === 'on'
    }
  }
  return false
}

export function quotesEnd(pieces: readonly Piece[], from: number): number {
  return skipUntil(pieces, from, (piece) => piece.kind !== 'quote')
}

export function clauseStart(pieces: readonly Piece[], before: number): number {
  return skipBack(pieces, before, (piece) => /^[;:]$/.test(piece.lower))
}

/** From piece `from` up to `to`, without the commas and full stops at its edges. */
export function range(pieces: readonly Piece[], from: number, to: number): Span | undefined {
  let [first, last] = [from, to - 1]
  const bare = (piece: Piece | undefined) =>
    piece?.kind === 'mark' && /^[,.;:—–]$/.test(piece.lower)
  while (first <= last && bare(pieces[first])) first++
  while (last >= first && bare(pieces[last])) last--
  const [start, end] = [pieces[first]?.start, pieces[last]?.end]
  return first > last || start === undefined || end === undefined ? undefined : [start, end]
}

export function skipUntil(
  pieces: readonly Piece[],
  from: number,
  stop: (piece: Piece, i: number) => boolean,
): number {
  let i = from
  for (let piece = pieces[i]; piece && !stop(piece, i); piece = pieces[i]) i++
  return i
}

function skipBack(
  pieces: readonly Piece[],
  before: number,
  stop: (piece: Piece) => boolean,
): number {
  let i = before
  for (let piece = pieces[i - 1]; piece && !stop(piece); piece = pieces[i - 1]) i--
  return i
}
