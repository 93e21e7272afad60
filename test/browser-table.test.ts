import { expect, test } from 'vitest'
import type { CellView } from '../src/server/views.ts'
import { indexOfDay, yearMarks } from '../web/positions/days.ts'
import { type Evidence, groupEvidence } from '../web/positions/evidence.ts'
import { firstCell, layOut, neighbour } from '../web/positions/grid.ts'
import { spoken } from '../web/positions/stance.ts'
import { count, initials, shortDay } from '../web/shell/words.ts'

const issue = (id: string) => ({ id, title: id, options: [{ id: 'join', title: 'They join' }] })
const cell = (party: string, issue: string): CellView => ({
  party,
  issue,
  stands: [],
  disputed: false,
  moved: false,
})
const codebook = { parties: ['A', 'B', 'C'], issues: [issue('x'), issue('y'), issue('z')] }
const cells = [cell('C', 'x'), cell('A', 'x'), cell('A', 'z'), cell('C', 'z')]

test('the table keeps the order of the codebook and leaves out what nobody spoke of', () => {
  const grid = layOut(codebook, cells, false)
  expect(grid.parties).toEqual(['A', 'C'])
  expect(grid.rows.map((row) => row.issue.id)).toEqual(['x', 'z'])
  expect(layOut(codebook, cells, true).rows).toHaveLength(3)
})

test('the arrows skip the cells in which nothing was said and stop at the edge', () => {
  const grid = layOut(codebook, cells, true)
  expect(firstCell(grid)).toEqual({ row: 0, column: 0 })
  expect(neighbour(grid, { row: 0, column: 0 }, 'ArrowRight')).toEqual({ row: 0, column: 2 })
  expect(neighbour(grid, { row: 0, column: 0 }, 'ArrowDown')).toEqual({ row: 2, column: 0 })
  expect(neighbour(grid, { row: 0, column: 0 }, 'ArrowUp')).toBeUndefined()
  expect(neighbour(grid, { row: 0, column: 2 }, 'ArrowRight')).toBeUndefined()
  expect(neighbour(grid, { row: 0, column: 0 }, 'a')).toBeUndefined()
})

test('a stance is told in words, what is reported as reported', () => {
  expect(spoken('A', 'rejects')).toBe('A rejects: ')
  expect(spoken('A', 'accepts', 'B')).toBe('B reports that A accepts: ')
})

test('an as-of day between two days shows the earlier', () => {
  const days = [
    { day: '2022-04-18', positions: 1 },
    { day: '2025-04-03', positions: 1 },
  ]
  expect(indexOfDay(days, undefined)).toBe(1)
  expect(indexOfDay(days, '2024-01-01')).toBe(0)
  expect(indexOfDay(days, '2021-01-01')).toBe(-1)
  expect(yearMarks(days).map(({ year }) => year)).toEqual(['2022', '2025'])
})

function evidence(id: string, day: string, more: Partial<Evidence['position']>): Evidence {
  const words = { sourceWords: '', cueWords: '', quote: '', source: [], cue: [], content: [] }
  return {
    position: {
      party: 'A',
      issue: 'x',
      option: 'join',
      stance: 'rejects',
      speaker: 'S',
      day,
      statement: id,
      evidence: [0, 1],
      confidence: 0.5,
      ...more,
    },
    statement: {
      ...words,
      id,
      kind: 'indirect',
      cueClass: 'speech',
      confidence: 0.5,
      speaker: null,
      relays: [],
      document: { id, path: `${id}.txt` },
      utterance: id === 'again' ? 'first' : id,
    },
  }
}

test('what several outlets report of one saying stands together, the surest in front', () => {
  const groups = groupEvidence([
    evidence('us', '2025-08-21', { reportedBy: 'B', stance: 'accepts' }),
    evidence('first', '2025-08-19', {}),
    evidence('again', '2025-08-19', { confidence: 0.9 }),
    evidence('later', '2025-08-20', {}),
  ])
  expect(groups.map(({ reportedBy }) => reportedBy)).toEqual([undefined, 'B'])
  const [own] = groups
  expect(own?.sayings.map(({ lead }) => lead.statement.id)).toEqual(['later', 'again'])
  expect(own?.sayings[1]?.alsoIn.map(({ statement }) => statement.id)).toEqual(['first'])
})

test('names and numbers read as on paper', () => {
  expect(initials('United States')).toBe('US')
  expect(initials('Russia')).toBe('Russia')
  expect(count(1, 'article')).toBe('1 article')
  expect(count(10_000, 'article')).toBe('10,000 articles')
  expect(shortDay('2025-08-20')).toBe('20 Aug 2025')
  expect(shortDay('sometime')).toBe('sometime')
})
