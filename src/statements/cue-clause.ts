import type { Span } from '../text/span.ts'

/** How far from the cue, in UTF-16 units, a word of date may stand and still belong to it. */
const reach = 160

/**
 * The cue's sentence near the cue, as far as it may tell when the words were spoken: without the
 * content, and without what tells when something else was or will be.
 */
export function clauseAround(text: string, [start, end]: Span, content: readonly Span[]): string {
  const from = sentenceStart(text, Math.max(0, start - reach), start)
  const to = sentenceEnd(text, end, Math.min(text.length, end + reach))
  const before = withoutContent(text, [from, start], content)
  const behind = withoutContent(text, [end, to], content)
  return `${before.replace(CLOSED, ' ')}${text.slice(start, end)}${behind.replace(OPEN, ' ')}`
}

const DATE = String.raw`(?:\d{1,2} )?(?:(?:the )?(?:end of |start of |early |late |mid-?)?(?:(?:next|this|the) )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)\b)`
const MEETING =
  '(?:talks?|meetings?|summits?|visits?|negotiations?|calls?|rounds?|votes?|elections?|deadlines?)'
/** What has a day of its own that is not the cue's. */
const OTHERS = [
  // “who meets the president on Monday”
  String.raw`(?:who|whom|whose|which|where)\b`,
  // “when she meets the president on Monday”, but not “when asked on Monday”
  String.raw`[Ww]hen (?:(?:he|she|it|the \w+|\p{Lu}\S*(?: \p{Lu}\S*)*) (?:will|is|(?!was|has|his)\w+s)|(?:they|both|\w+s) (?:will|are|meet))\b`,
  // “due in London on Monday”
  String.raw`(?:next|coming|upcoming|due|scheduled|planned|expected|slated|set (?:to|for)|starting|beginning|will)\b`,
  String.raw`(?:[Aa]head of|[Pp]rior to|[Bb]efore (?=(?:[^\s,]+ ){0,4}?[^\s,]*${MEETING}))\b`,
  // “by December 31”, “since Monday”
  `(?:[Bb]y|[Ff]or|[Ff]rom|[Ss]ince|[Uu]ntil|till|through) (?=${DATE})`,
].join('|')
const REST = '[^,;:…–—()\n]*'
const OPEN = new RegExp(String.raw`\b(?:${OTHERS})${REST}`, 'gu')
/** Before the cue only what a comma ends: “who on Monday said” is about the cue. */
const CLOSED = new RegExp(String.raw`\b(?:${OTHERS})${REST}(?=[,;…–—)])`, 'gu')

function withoutContent(text: string, [from, to]: Span, content: readonly Span[]): string {
  let clause = ''
  let at = from
  for (const [open, close] of content) {
    if (close <= from || open >= to) continue
    if (open > at && at < to) clause += `${text.slice(at, Math.min(open, to))} … `
    if (close > at) at = close
  }
  return at < to ? clause + text.slice(at, to) : clause
}

function sentenceStart(text: string, from: number, to: number): number {
  const before = text.slice(from, to)
  const edges = [...before.matchAll(/\n|[.!?]["”’]?\s+(?=\p{Lu})/gu)]
  const last = edges.at(-1)
  const afterTitle =
    last && /\b(?:Mr|Mrs|Ms|Dr|Sen|Gen|[A-Z])\.\s*$/.test(before.slice(0, last.index + 2))
  return last && !afterTitle ? from + last.index + last[0].length : from
}

function sentenceEnd(text: string, from: number, to: number): number {
  const edge = /\n|[.!?]["”’]?\s+(?=[\p{Lu}“"])/u.exec(text.slice(from, to))
  return edge ? from + edge.index : to
}
