import type { DayView } from '../../src/server/views.ts'

/** The last day on which something was said, on or before the day asked for; -1 before all. */
export function indexOfDay(days: readonly DayView[], asOf: string | undefined): number {
  if (asOf === undefined) return days.length - 1
  return days.findLastIndex(({ day }) => day <= asOf)
}

/** Where a new year begins on the line of days, to be written under it. */
export function yearMarks(days: readonly DayView[]): readonly { index: number; year: string }[] {
  return days.flatMap(({ day }, index) => {
    const year = day.slice(0, 4)
    return days[index - 1]?.day.slice(0, 4) === year ? [] : [{ index, year }]
  })
}
