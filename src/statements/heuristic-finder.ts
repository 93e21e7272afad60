import type { Span } from '../text/span.ts'
import type { Attribution, AttributionFinder, StatementKind } from './attribution.ts'
import {
  addressed,
  breaks,
  clauseStart,
  contentBefore,
  contentEnd,
  contentStart,
  groupStart,
  nounBefore,
  quotesEnd,
  range,
  skipUntil,
  sourceEnd,
  when,
} from './clause-edges.ts'
import { type CueForm, cueForms, particles } from './cue-lexicon.ts'
import { type Piece, type ScannedSentence, scanSentences } from './scan-sentences.ts'

const nounish = /^(?:the|a|an|to|of|his|her|their|its|for|by|any|no|some|.*[’']s)$/

/** What reading one text needs to remember from one sentence to the next. */
interface Reading {
  readonly text: string
  readonly found: Attribution[]
}

/** A first extractor: rules over cue words, quotation marks and clause edges; no model. */
export const findByRules: AttributionFinder = (text, body) => {
  const reading: Reading = { text, found: [] }
  for (const sentence of scanSentences(text, body)) readSentence(reading, sentence)
  return reading.found
}

function readSentence(reading: Reading, { pieces }: ScannedSentence): void {
  if (continuesQuote(pieces) && appendToLast(reading, pieces)) return
  let subject: Span | undefined
  let read = 0
  for (let i = 0; i < pieces.length; i++) {
    if (i < read) continue
    const link = accordingTo(pieces, i) ?? verbLink(reading.text, pieces, i, subject)
    const attribution = link && attribute(reading.text, link)
    if (!attribution || !link) continue
    reading.found.push(attribution)
    subject = link.source ?? subject
    read = link.next
  }
}

interface Link {
  readonly source: Span | undefined
  readonly cue: Span
  readonly content: readonly Span[]
  readonly form: CueForm
  readonly next: number
}

const report: CueForm = { cueClass: 'speech', base: 'accord', participle: false }

function accordingTo(pieces: readonly Piece[], i: number): Link | undefined {
  const [cue, to] = [pieces[i], pieces[i + 1]]
  if (cue?.lower !== 'according' || to?.lower !== 'to') return undefined
  const end = skipUntil(pieces, i + 2, (piece) => /^[,.;]$/.test(piece.lower))
  const content =
    i === 0 ? range(pieces, end + 1, pieces.length) : range(pieces, clauseStart(pieces, i), i)
  const source = range(pieces, i + 2, end)
  return { source, cue: [cue.start, to.end], content: only(content), form: report, next: end }
}

function verbLink(
  text: string,
  pieces: readonly Piece[],
  i: number,
  subject: Span | undefined,
): Link | undefined {
  const form = finiteCue(text, pieces, i)
  if (!form) return undefined
  const first = groupStart(pieces, i)
  const last = particles.has(pieces[i + 1]?.lower ?? '') && form.base !== 'say' ? i + 1 : i
  const cue: Span = [pieces[first]?.start ?? 0, pieces[last]?.end ?? 0]
  const inverted = form.cueClass === 'speech' ? invertedSource(pieces, first, i) : undefined
  if (inverted) return { ...inverted, cue, form }
  const sourceAt = form.participle ? first : nounBefore(pieces, first)
  const named = range(pieces, sourceAt, sourceEnd(pieces, sourceAt, first))
  const left = named && contentBefore(pieces, sourceAt)
  const from = contentStart(pieces, last + 1, pieces[i]?.lower ?? '')
  const until = left ? quotesEnd(pieces, from) : contentEnd(pieces, from)
  const content = [...only(left), ...only(range(pieces, from, until))]
  return { source: named ?? subject, cue, content, form, next: until }
}

/** A cue verb that is not a noun ("the report") or a name ("United States"). */
function finiteCue(text: string, pieces: readonly Piece[], i: number): CueForm | undefined {
  const piece = pieces[i]
  if (piece?.kind !== 'word') return undefined
  if (i > 0 && /^\p{Lu}/u.test(text.charAt(piece.start))) return undefined
  const before = pieces[groupStart(pieces, i) - 1]
  return before && nounish.test(before.lower) ? undefined : cueForms.get(piece.lower)
}

/** `"…," said Jane Doe` and `…, said the minister.`: the words before are the content. */
function invertedSource(pieces: readonly Piece[], first: number, i: number) {
  const before = pieces[first - 1]
  if (!before || !(before.kind === 'quote' || before.lower === ',') || first !== i) return undefined
  if (before.kind !== 'quote' && addressed.test(pieces[i]?.lower ?? '')) return undefined
  const end = skipUntil(
    pieces,
    i + 1,
    (piece) => piece.kind !== 'word' || breaks.test(piece.lower) || when.test(piece.lower),
  )
  const closing = pieces[end]
  if (end === i + 1 || (before.kind !== 'quote' && closing && !/^[.,;]$/.test(closing.lower))) {
    return undefined
  }
  const left = range(pieces, clauseStart(pieces, first), first)
  const resumed = skipUntil(pieces, end, (piece) => piece.kind === 'quote')
  const right = resumed < pieces.length ? range(pieces, resumed, resumed + 1) : undefined
  const source = range(pieces, i + 1, end)
  return source && { source, content: [...only(left), ...only(right)], next: pieces.length }
}

function continuesQuote(pieces: readonly Piece[]): boolean {
  return pieces.length > 0 && pieces.every((p) => p.kind === 'quote' || /^[.,!?]$/.test(p.lower))
}

function appendToLast({ text, found }: Reading, pieces: readonly Piece[]): boolean {
  const last = found.at(-1)
  const quote = range(pieces, 0, pieces.length)
  if (!last || !quote || last.kind === 'indirect') return false
  const content = [...last.content, quote]
  found[found.length - 1] = { ...last, content, kind: kindOf(text, content) }
  return true
}

function attribute(text: string, { source, cue, content, form }: Link): Attribution | undefined {
  if (content.length === 0 || !source) return undefined
  const kind = kindOf(text, content)
  const confidence = kind === 'direct' ? 0.8 : form.cueClass === 'speech' ? 0.6 : 0.4
  return { source: only(source), cue: [cue], content, kind, cueClass: form.cueClass, confidence }
}

function kindOf(text: string, content: readonly Span[]): StatementKind {
  const words = content.map(([start, end]) => text.slice(start, end))
  if (words.every((segment) => /^[“"«„]/.test(segment) && /[”"»“]$/.test(segment))) return 'direct'
  return words.some((segment) => /[“"«„]/.test(segment)) ? 'mixed' : 'indirect'
}

function only(span: Span | undefined): readonly Span[] {
  return span ? [span] : []
}
