const long = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const short = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const grouped = new Intl.NumberFormat('en-GB')

/** "20 August 2025" of an ISO day. */
export function longDay(day: string): string {
  return format(long, day)
}

/** "20 Aug 2025" of an ISO day. */
export function shortDay(day: string): string {
  return format(short, day)
}

function format(style: Intl.DateTimeFormat, day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? day : style.format(date)
}

/** "1 statement", "1,204 statements". */
export function count(number: number, noun: string): string {
  return `${grouped.format(number)} ${noun}${number === 1 ? '' : 's'}`
}

/** "US" of "United States": the first letters of a name of several words, else the name. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  return words.length > 1 ? words.map((word) => [...word][0]?.toUpperCase()).join('') : name
}

/** The file's own name at the end of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
