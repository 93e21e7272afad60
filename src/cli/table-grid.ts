import type { Codebook } from '../positions/codebook.ts'
import type { Cell, LedgerEntry, Stand } from '../positions/ledger.ts'
import { type Stance, stances } from '../positions/position.ts'
import { stanceMark, stanceSign } from './stance-mark.ts'
import { paint } from './style.ts'
import { shorten, wrap } from './text-layout.ts'

type Ledger = readonly Cell<LedgerEntry>[]

/** Short names for the heads of columns; a party of another codebook keeps its first letters. */
const shortNames: Readonly<Record<string, string>> = {
  Russia: 'RU',
  Ukraine: 'UA',
  'United States': 'US',
  Europe: 'EU',
  'United Kingdom': 'UK',
  France: 'FR',
  Germany: 'DE',
  Turkey: 'TR',
  China: 'CN',
  'United Nations': 'UN',
}

/** Room for a sign of its own, and one in parentheses: `-(+)`. */
const CELL = 5

/** The widest first column, so that eleven parties still fit 80 columns beside it. */
const LABEL = 25

/**
 * Options as rows, under their issue; parties as columns, in the codebook's order; only rows and
 * columns about which somebody has spoken. Columns that do not fit the width follow below.
 */
export function* drawTable(ledger: Ledger, codebook: Codebook, width: number): Generator<string> {
  const parties = codebook.parties.filter((name) => ledger.some(({ party }) => party === name))
  if (parties.length === 0) {
    yield 'Nobody has taken a position.\n'
    return
  }
  const rows = rowsOf(ledger, codebook)
  const label = Math.min(Math.max(...rows.map((row) => row.label.length)), LABEL)
  const columns = Math.max(1, Math.floor((width - label) / CELL))
  for (let first = 0; first < parties.length; first += columns) {
    yield* drawBlock(rows, parties.slice(first, first + columns), label)
    yield '\n'
  }
  yield* legend(parties, width)
}

interface Row {
  readonly label: string
  /** What each party says of the option; absent in the line that names the issue. */
  readonly cells?: ReadonlyMap<string, string>
}

function rowsOf(ledger: Ledger, codebook: Codebook): readonly Row[] {
  return codebook.issues.flatMap(({ id, options }) => {
    const cells = ledger.filter(({ issue }) => issue === id)
    const about = options
      .map((option) => ({ label: `  ${option.id}`, cells: marksOf(cells, option.id) }))
      .filter((row) => row.cells.size > 0)
    return about.length === 0 ? [] : [{ label: id }, ...about]
  })
}

function marksOf(cells: Ledger, option: string): ReadonlyMap<string, string> {
  const about = (stand: Stand<LedgerEntry>) => stand.option === option
  return new Map(
    cells.flatMap(({ party, own, reported }) => {
      const [first, second] = [own.find(about), reported.find(about)]
      return first || second ? [[party, marks(first?.stance, second?.stance)] as const] : []
    }),
  )
}

function marks(own: Stance | undefined, reported: Stance | undefined): string {
  const first = own ? stanceMark(own) : ' '
  return ` ${first}${reported ? stanceMark(reported, `(${stanceSign(reported)})`) : '   '}`
}

function* drawBlock(
  rows: readonly Row[],
  parties: readonly string[],
  width: number,
): Generator<string> {
  const heads = parties.map((party) => paint('bold', ` ${shortName(party)}`.padEnd(CELL)))
  yield `${' '.repeat(width)}${heads.join('').trimEnd()}\n`
  for (const { label: name, cells } of rows) {
    const start = shorten(name, width).padEnd(width)
    const line = cells
      ? `${start}${parties.map((party) => cells.get(party) ?? ' '.repeat(CELL)).join('')}`
      : paint('bold', start.trimEnd())
    yield `${line.trimEnd()}\n`
  }
}

function shortName(party: string): string {
  return shortNames[party] ?? party.slice(0, CELL - 1)
}

function* legend(parties: readonly string[], width: number): Generator<string> {
  yield `${stances.map((stance) => `${stanceMark(stance)} ${stance}`).join('  ')}\n`
  yield `(${stanceSign('accepts')}) only reported by others\n`
  const names = parties.filter((party) => shortName(party) !== party)
  const pairs = names.map((party) => `${shortName(party)}\u00a0${party.replaceAll(' ', '\u00a0')}`)
  yield wrap(pairs.join(', '), width, '').replaceAll('\u00a0', ' ')
}
