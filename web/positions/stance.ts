import type { Stance } from '../../src/positions/position.ts'
import type { CellView, IssueView, StandView } from '../../src/server/views.ts'

/** How a stance reads in a sentence: "Russia rejects …". */
export const verbs: Readonly<Record<Stance, string>> = {
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

/** "Russia rejects: Ukraine joins NATO", and who reports it when it is not first-hand. */
export function sentence(party: string, issue: IssueView, stand: StandView): string {
  const stated = `${party} ${verbs[stand.stance]}: ${optionTitle(issue, stand.option)}`
  return stand.reportedBy ? `${stand.reportedBy} reports that ${stated}` : stated
}

/** A cell in words, for those who do not see its colours and signs. */
export function cellLabel(cell: CellView, issue: IssueView): string {
  const stands = cell.stands.map((stand) => sentence(cell.party, issue, stand))
  const notes = [
    ...(cell.moved ? ['The stance has moved.'] : []),
    ...(cell.disputed ? ['Voices disagree.'] : []),
  ]
  return [`${stands.join('; ')}.`, ...notes].join(' ')
}
