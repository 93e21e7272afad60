import { isoDay } from './dates.ts'

export interface Dateline {
  readonly agency: string
  readonly published?: string
}

/**
 * The agency, and the day where a year is written, of a paragraph that opens with a dateline:
 * "GENEVA, 3 April 2025 (Example Wire) —". The place is in capitals.
 */
export function readDateline(paragraph: string): Dateline | undefined {
  const open = paragraph.slice(0, 120).indexOf('(')
  const close = paragraph.slice(0, 120).indexOf(')')
  if (open < 4 || close < open) return undefined
  const place = paragraph.slice(0, open).trim()
  const agency = paragraph.slice(open + 1, close).trim()
  const isPlace = /^\p{Lu}[\p{Lu}.'’ -]+(?:[,/]|$)/u.test(place) && place.length <= 60
  const isAgency = /^\p{Lu}[\p{L}\p{N}.'’ -]{1,39}$/u.test(agency)
  if (!isPlace || !isAgency || !/^\s*[-–—:]/.test(paragraph.slice(close + 1))) return undefined
  const published = isoDay(place.slice(place.indexOf(',') + 1))
  return { agency, ...(published && { published }) }
}
