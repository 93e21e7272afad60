import type { Game, Member } from './game.ts'

/** `table[size][weight]`: how many sets of members have this size and this weight. */
type Table = readonly (readonly bigint[])[]

/** Swings of one member by the size of the coalition it completes, and all winning coalitions. */
export interface Count {
  readonly winning: bigint
  /** For each member, `swings[k]`: coalitions of k others that it turns from losing to winning. */
  readonly swings: ReadonlyMap<string, readonly bigint[]>
}

/**
 * Counts by dynamic programming over size and weight (Matsui & Matsui 2000). Vetoers are in every
 * winning coalition, so only the others are tabulated; one table with all of them is built once,
 * and a member is taken out of it by division.
 */
export function countSwings({ members, quota }: Game): Count {
  const vetoers = members.filter(({ veto }) => veto)
  const others = members.filter(({ veto }) => !veto)
  const vetoWeight = vetoers.reduce((sum, { weight }) => sum + weight, 0)
  const all = tabulate(others)
  const needed = Math.max(0, quota - vetoWeight)
  const winning = sumWhere(all, (weight) => weight >= needed)
  const ofVetoer = bySize(all, vetoers.length - 1, (weight) => weight >= needed)
  const ofOther = new Map<number, readonly bigint[]>()
  const swings = members.map((member): [string, readonly bigint[]] => {
    if (member.veto) return [member.name, ofVetoer]
    const known = ofOther.get(member.weight)
    const found = known ?? swingsOfOther(all, member, vetoers.length, needed)
    ofOther.set(member.weight, found)
    return [member.name, found]
  })
  return { winning, swings: new Map(swings) }
}

function swingsOfOther(all: Table, member: Member, vetoers: number, needed: number) {
  const without = remove(all, member.weight)
  return bySize(without, vetoers, (weight) => weight < needed && weight + member.weight >= needed)
}

function tabulate(members: readonly Member[]): Table {
  const total = members.reduce((sum, { weight }) => sum + weight, 0)
  const table = Array.from({ length: members.length + 1 }, () =>
    new Array<bigint>(total + 1).fill(0n),
  )
  const [empty] = table
  if (empty) empty[0] = 1n
  let reached = 0
  for (const [index, { weight }] of members.entries()) {
    reached += weight
    for (let size = index + 1; size > 0; size--) {
      const row = table[size]
      const smaller = table[size - 1]
      if (!row || !smaller) continue
      for (let sum = reached; sum >= weight; sum--) {
        const more = smaller[sum - weight] ?? 0n
        if (more !== 0n) row[sum] = (row[sum] ?? 0n) + more
      }
    }
  }
  return table
}

/** The table of the members without one of the given weight. */
function remove(all: Table, weight: number): Table {
  const table: (readonly bigint[])[] = []
  for (const [size, row] of all.entries()) {
    const smaller = table[size - 1]
    table.push(
      row.map((count, sum) => count - (sum < weight ? 0n : (smaller?.[sum - weight] ?? 0n))),
    )
  }
  return table
}

function bySize(
  table: Table,
  always: number,
  counts: (weight: number) => boolean,
): readonly bigint[] {
  const sizes = table.map((row) => sumRow(row, counts))
  return [...new Array<bigint>(Math.max(0, always)).fill(0n), ...sizes]
}

function sumWhere(table: Table, counts: (weight: number) => boolean): bigint {
  return table.reduce((sum, row) => sum + sumRow(row, counts), 0n)
}

function sumRow(row: readonly bigint[], counts: (weight: number) => boolean): bigint {
  return row.reduce(
    (sum, count, weight) => (count !== 0n && counts(weight) ? sum + count : sum),
    0n,
  )
}
