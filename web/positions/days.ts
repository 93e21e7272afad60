import type { DayView } from '../../src/server/views.ts'

/** The last day on which something was said, on or before the day asked for; -1 before all. */
export function indexOfDay(days: readonly DayView[], asOf: string | undefined): number {
  if (asOf === undefined) return days.length - 1
  return days.findLastIndex(({ day }) => day <= asOf)
}

interface YearMark {
  readonly year: string
  /** From 0 to 1. */
  readonly at: number
}

/** The share of the line that a year's figures take. */
const ROOM = 0.1

/** Where a new year begins on the line of days, to be written under it. */
export function yearMarks(days: readonly DayView[]): readonly YearMark[] {
  const marks = days.flatMap(({ day }, index) => {
    const year = day.slice(0, 4)
    return days[index - 1]?.day.slice(0, 4) === year ? [] : [{ year, at: placeOf(index, days) }]
  })
  return marks.filter(({ at }, index) => (marks[index + 1]?.at ?? 2) - at > ROOM)
}

/** Where a day stands on the line, from 0 to 1. */
export function placeOf(index: number, days: readonly DayView[]): number {
  return days.length > 1 ? index / (days.length - 1) : 0.5
}
