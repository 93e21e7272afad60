import { strict } from 'chrono-node'
import type { Article } from '../documents/source-document.ts'
import type { Span } from '../text/span.ts'
import type { Attribution } from './attribution.ts'

const dateWords =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|ago|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|last (?:week|month|year)|(?:this|earlier) (?:week|month|year)|(?:19|20)\d\d)\b/i

/** How far from the cue, in UTF-16 units, a word of date may stand and still belong to it. */
const reach = 160

/**
 * The day a statement was made: the date attached to its cue clause, else the day its article
 * was published. Undefined when neither is known, or when the clause gives no single day
 * ("last week"). Dates inside the content are about what is said, not about when.
 */
export function saidOn(
  { text, published }: Article,
  { source, cue, content }: Attribution,
): string | undefined {
  const anchor = cue[0] ?? source[0]
  if (!anchor || /^(?:will|would|is (?:expected|due|set) to)\b/i.test(text.slice(...anchor)))
    return undefined
  const clause = clauseAround(text, anchor, content)
  if (!dateWords.test(clause)) return published
  return published === undefined ? fullDate(clause) : dayIn(clause, published)
}

/** The cue's sentence near the cue, without the content: nothing of what was said. */
function clauseAround(text: string, [start, end]: Span, content: readonly Span[]): string {
  const from = sentenceStart(text, Math.max(0, start - reach), start)
  const to = sentenceEnd(text, end, Math.min(text.length, end + reach))
  let clause = ''
  let at = from
  for (const [open, close] of content) {
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

/** chrono takes the nearest weekday; what was said on a weekday was said on the last one. */
function dayIn(clause: string, published: string): string | undefined {
  const reference = { instant: new Date(`${published}T12:00:00Z`), timezone: 0 }
  for (const { start } of strict.parse(clause, reference)) {
    const weekday = start.get('weekday')
    if (start.isCertain('weekday') && !start.isCertain('day') && weekday !== null) {
      return lastWeekday(published, weekday)
    }
    const day = start.isCertain('day')
      ? isoDay(start.get('year'), start.get('month'), start.get('day'))
      : undefined
    if (day) return start.isCertain('year') || day <= published ? day : yearBefore(day)
  }
  return undefined
}

/** Without the day of publication only a date with its year tells the day. */
function fullDate(clause: string): string | undefined {
  for (const { start } of strict.parse(clause, { instant: new Date(0), timezone: 0 })) {
    if (start.isCertain('day') && start.isCertain('year')) {
      return isoDay(start.get('year'), start.get('month'), start.get('day'))
    }
  }
  return undefined
}

function lastWeekday(published: string, weekday: number): string {
  const date = new Date(`${published}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() - weekday + 7) % 7))
  return date.toISOString().slice(0, 10)
}

function isoDay(year: number | null, month: number | null, day: number | null): string | undefined {
  if (year === null || month === null || day === null) return undefined
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
}
