import type { CellView, IssueView, OverviewView } from '../../src/server/views.ts'

/** The table as it is drawn: a row an issue, a column a party, in the codebook's order. */
export interface Grid {
  readonly parties: readonly string[]
  readonly rows: readonly GridRow[]
}

interface GridRow {
  readonly issue: IssueView
  /** One for each party; undefined where it said nothing. */
  readonly cells: readonly (CellView | undefined)[]
}

export interface Place {
  readonly row: number
  readonly column: number
}

/** Lays the cells out; issues and parties without a position only when all are asked for. */
export function layOut(
  { parties, issues }: Pick<OverviewView, 'parties' | 'issues'>,
  cells: readonly CellView[],
  all: boolean,
): Grid {
  const known = new Map(cells.map((cell) => [keyOf(cell.party, cell.issue), cell]))
  const speaking = new Set(cells.map((cell) => cell.party))
  const discussed = new Set(cells.map((cell) => cell.issue))
  const columns = parties.filter((party) => all || speaking.has(party))
  return {
    parties: columns,
    rows: issues
      .filter((issue) => all || discussed.has(issue.id))
      .map((issue) => ({
        issue,
        cells: columns.map((party) => known.get(keyOf(party, issue.id))),
      })),
  }
}

function keyOf(party: string, issue: string): string {
  return `${party}\n${issue}`
}

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/** The next cell with a position in the direction of an arrow key, or undefined at the edge. */
export function neighbour({ rows }: Grid, from: Place, key: string): Place | undefined {
  const step = steps[key]
  if (!step) return undefined
  let row = from.row + step.row
  let column = from.column + step.column
  for (let cells = rows[row]?.cells; cells && column in cells; cells = rows[row]?.cells) {
    if (cells[column]) return { row, column }
    row += step.row
    column += step.column
  }
  return undefined
}

/** The first cell with a position, reading by rows. */
export function firstCell({ rows }: Grid): Place | undefined {
  for (const [row, { cells }] of rows.entries()) {
    const column = cells.findIndex((cell) => cell !== undefined)
    if (column >= 0) return { row, column }
  }
  return undefined
}
