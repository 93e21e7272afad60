import { casual, type ParsedComponents } from 'chrono-node'
import type { Article } from '../documents/source-document.ts'
import type { Attribution } from './attribution.ts'
import { clauseAround } from './cue-clause.ts'

const dateWords =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|ago|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|last (?:week|month|year)|(?:this|earlier) (?:week|month|year)|(?:19|20)\d\d)\b/i

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

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
  if (
    !anchor ||
    /^(?:will|would|is (?:expected|due|set) to)\b(?! not|n)/i.test(text.slice(...anchor))
  )
    return undefined
  const clause = clauseAround(text, anchor, content)
  if (!dateWords.test(clause)) return published
  return published === undefined ? fullDate(clause) : dayIn(clause, published)
}

/** A weekday in news is the last one before publication; chrono, made for plans, takes the nearest. */
function dayIn(clause: string, published: string): string | undefined {
  const weekday = /\b(sun|mon|tue|wed|thu|fri|sat)[a-z]*day\b/i.exec(clause)?.[1]
  if (weekday) return lastWeekday(published, weekdays.indexOf(weekday.toLowerCase()))
  for (const { text, start } of parse(clause, published)) {
    const day = /week|month|year/i.test(text) ? undefined : dayOf(start)
    if (day) return start.isCertain('year') || day <= published ? day : yearBefore(day)
  }
  return undefined
}

/** Without the day of publication only a date with its year tells the day; chrono is slow and asked for no other. */
function fullDate(clause: string): string | undefined {
  if (!/\d{4}/.test(clause)) return undefined
  for (const { start } of parse(clause, '2000-01-01')) {
    const day = start.isCertain('year') ? dayOf(start) : undefined
    if (day) return day
  }
  return undefined
}

function parse(clause: string, reference: string) {
  return casual.parse(clause, { instant: new Date(`${reference}T12:00:00Z`), timezone: 0 })
}

/** The ISO day of a parsed date, when the words give the day and not only a month. */
function dayOf(date: ParsedComponents): string | undefined {
  if (!date.isCertain('day')) return undefined
  const [year, month, day] = [date.get('year'), date.get('month'), date.get('day')].map((part) =>
    String(part ?? 0).padStart(2, '0'),
  )
  return `${year}-${month}-${day}`
}

function lastWeekday(published: string, weekday: number): string {
  const date = new Date(`${published}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() - weekday + 7) % 7))
  return date.toISOString().slice(0, 10)
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
}
