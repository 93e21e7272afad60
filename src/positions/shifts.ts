import { chronological, groupBy, type LedgerEntry } from './ledger.ts'

/** A party's own stance on an option moved. */
export interface Shift<Entry extends LedgerEntry> {
  readonly before: Entry
  readonly after: Entry
}

/**
 * The moves of each party's own stances, in order of time. What others report moves nothing,
 * and two stances of one day are a contradiction, not a move; undated entries are left out.
 */
export function shiftsOf<Entry extends LedgerEntry>(
  entries: readonly Entry[],
): readonly Shift<Entry>[] {
  const own = entries.filter(({ day, reportedBy }) => day !== '' && reportedBy === undefined)
  return groupBy(own, ({ party, issue, option }) => `${party}\n${issue}\n${option}`)
    .flatMap(shiftsWithin)
    .sort((a, b) => a.after.day.localeCompare(b.after.day))
}

function shiftsWithin<Entry extends LedgerEntry>(group: readonly Entry[]): readonly Shift<Entry>[] {
  const days = lastOfEachDay(chronological(group))
  return days.flatMap((after, index) => {
    const before = days[index - 1]
    return before && before.stance !== after.stance ? [{ before, after }] : []
  })
}

function lastOfEachDay<Entry extends LedgerEntry>(ordered: readonly Entry[]): readonly Entry[] {
  return ordered.filter((entry, index) => ordered[index + 1]?.day !== entry.day)
}
