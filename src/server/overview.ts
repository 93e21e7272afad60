import { basename } from 'node:path'
import { countDocuments } from '../dossier/documents.ts'
import { listPositions } from '../dossier/positions.ts'
import { listStatements } from '../dossier/statements.ts'
import type { Desk } from './desk.ts'
import { dayOf } from './table.ts'
import type { DayView, OverviewView, SpeakerView } from './views.ts'

/** What the dossier holds, and what can be chosen from on the page. */
export async function overviewView(desk: Desk): Promise<OverviewView> {
  const { dossier } = desk
  const { all, notRead } = await countDocuments(dossier)
  const { parties, issues } = await desk.codebook()
  const statements = await listStatements(dossier)
  const positions = await listPositions(dossier)
  return {
    name: basename(dossier.path),
    documents: all,
    notRead,
    statements: statements.length,
    positions: positions.length,
    parties,
    issues: issues.map(({ id, title, options }) => ({
      id,
      title,
      options: options.map((option) => ({ id: option.id, title: option.title })),
    })),
    days: tally(positions.map(dayOf).filter((day) => day !== ''))
      .map(([day, count]): DayView => ({ day, positions: count }))
      .sort((a, b) => a.day.localeCompare(b.day)),
    speakers: tally(statements.flatMap(({ speaker }) => speaker?.name ?? []))
      .map(([name, count]): SpeakerView => ({ name, statements: count }))
      .sort((a, b) => b.statements - a.statements),
  }
}

function tally(values: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
}
