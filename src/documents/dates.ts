const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])/
const DAY_FIRST = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})(?!\d)/i
const MONTH_FIRST = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i

/**
 * The ISO day `YYYY-MM-DD` that a date written out begins with, undefined when it names none.
 * The day is the one written: a time zone after it does not move it. Forms with numbers only and
 * no leading year (`3/4/2025`) are left alone, because the press writes them in both orders.
 */
export function isoDay(written: string): string | undefined {
  const text = written.trim().slice(0, 60).replace(/\s+/g, ' ')
  const iso = ISO.exec(text)
  if (iso) return validDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return validDay(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]))
  const monthFirst = MONTH_FIRST.exec(text)
  if (!monthFirst) return undefined
  return validDay(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]))
}

/** 1 to 12 from a name or its abbreviation of three letters or more; 0 when it is no month. */
function monthNumber(name = ''): number {
  const lower = name.toLowerCase()
  return MONTHS.findIndex((month) => month.startsWith(lower)) + 1
}

function validDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!exists || year < 1900 || year > 2100) return undefined
  return date.toISOString().slice(0, 10)
}
