import type { Stance } from '../../src/positions/position.ts'
import type { IssueView } from '../../src/server/views.ts'

/** How a stance reads in a sentence: "Russia rejects …". */
const verbs: Readonly<Record<Stance, string>> = {
  demands: 'demands',
  accepts: 'accepts',
  conditional: 'accepts on a condition',
  rejects: 'rejects',
  ambiguous: 'is unclear on',
}

/** What the sign of a stance means, in the legend. */
export const meanings: Readonly<Record<Stance, string>> = {
  demands: 'demands it',
  accepts: 'accepts it',
  conditional: 'accepts it, if …',
  rejects: 'rejects it',
  ambiguous: 'says it unclearly',
}

export function optionTitle(issue: IssueView, option: string): string {
  return issue.options.find(({ id }) => id === option)?.title ?? option
}

/** What a screen reader says before the option: "Russia rejects:", "United States reports that …". */
export function spoken(party: string, stance: Stance, reportedBy?: string): string {
  const stated = `${party} ${verbs[stance]}: `
  return reportedBy ? `${reportedBy} reports that ${stated}` : stated
}
