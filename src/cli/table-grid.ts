import type { Codebook } from '../positions/codebook.ts'
import { type Position, type Stance, stances } from '../positions/position.ts'
import { stanceMark, stanceSign } from './stance-mark.ts'
import { paint } from './style.ts'
import { shorten } from './text-layout.ts'

type Standing = Pick<Position, 'party' | 'issue' | 'option' | 'stance' | 'reportedBy'>

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

/**
 * Options as rows, under their issue; parties as columns, in the codebook's order; only rows and
 * columns about which somebody has spoken. Columns that do not fit the width follow below.
 */
export function* drawTable(
  standings: readonly Standing[],
  codebook: Codebook,
  width: number,
): Generator<string> {
  const parties = codebook.parties.filter((name) => standings.some(({ party }) => party === name))
  if (parties.length === 0) {
    yield 'Nobody has taken a position.\n'
    return
  }
  const spoken = rowsOf(standings, codebook)
  const label = Math.min(Math.max(...spoken.map((row) => row.label.length)), 2 * CELL + 24)
  const columns = Math.max(1, Math.floor((width - label) / CELL))
  for (let first = 0; first < parties.length; first += columns) {
    yield* drawBlock(spoken, parties.slice(first, first + columns), label)
    yield '\n'
  }
  yield* legend(parties)
}

interface Row {
  readonly label: string
  readonly heading: boolean
  readonly standings: readonly Standing[]
}

function rowsOf(standings: readonly Standing[], codebook: Codebook): readonly Row[] {
  return codebook.issues.flatMap(({ id, options }) => {
    const about = options
      .map((option) => ({
        label: `  ${option.id}`,
        heading: false,
        standings: standings.filter((each) => each.issue === id && each.option === option.id),
      }))
      .filter((row) => row.standings.length > 0)
    return about.length === 0 ? [] : [{ label: id, heading: true, standings: [] }, ...about]
  })
}

function* drawBlock(
  rows: readonly Row[],
  parties: readonly string[],
  label: number,
): Generator<string> {
  const heads = parties.map((party) => paint('bold', ` ${shortName(party)}`.padEnd(CELL)))
  yield `${' '.repeat(label)}${heads.join('')}\n`
  for (const row of rows) {
    const name = shorten(row.label, label).padEnd(label)
    if (row.heading) yield `${paint('bold', name.trimEnd())}\n`
    else
      yield `${`${name}${parties.map((party) => cell(row.standings, party)).join('')}`.trimEnd()}\n`
  }
}

function cell(standings: readonly Standing[], party: string): string {
  const about = standings.filter((each) => each.party === party)
  const own = about.find(({ reportedBy }) => reportedBy === undefined)
  const reported = about.find(({ reportedBy }) => reportedBy !== undefined)
  return ` ${own ? stanceMark(own.stance) : ' '}${reported ? reportedMark(reported.stance) : '   '}`
}

function reportedMark(stance: Stance): string {
  return stanceMark(stance, `(${stanceSign(stance)})`)
}

function shortName(party: string): string {
  return shortNames[party] ?? party.slice(0, CELL - 1)
}

function* legend(parties: readonly string[]): Generator<string> {
  const signs = stances.map((stance) => `${stanceMark(stance)} ${stance}`)
  yield `${signs.join('  ')}  (${stanceSign('accepts')}) only reported by others\n`
  const abbreviated = parties.filter((party) => shortName(party) !== party)
  yield `${abbreviated.map((party) => `${shortName(party)} ${party}`).join('  ')}\n`
}
