import type { Position, Stance } from './position.ts'

/** A position with the day it counts from: when it was said, or else published. */
export interface LedgerEntry
  extends Pick<
    Position,
    'party' | 'issue' | 'option' | 'stance' | 'condition' | 'reportedBy' | 'speaker' | 'confidence'
  > {
  /** ISO day; empty when neither is known. */
  readonly day: string
}

/** What a party last said on an option, or what another party last said of it. */
export interface Stand<Entry extends LedgerEntry> {
  readonly option: string
  readonly stance: Stance
  /** The party that reports it; absent when first-hand. */
  readonly reportedBy?: string
  /** The first day of the present, unbroken stance. */
  readonly since: string
  readonly lastConfirmed: string
  /** The entries of the present stance, from the earliest; the last is the latest word. */
  readonly entries: readonly [Entry, ...Entry[]]
}

/** Party × issue: where it stands, first-hand and reported apart. */
export interface Cell<Entry extends LedgerEntry> {
  readonly party: string
  readonly issue: string
  /** The latest first. */
  readonly own: readonly Stand<Entry>[]
  readonly reported: readonly Stand<Entry>[]
}

/**
 * The ledger as of a day (ISO, inclusive; everything when absent). With `asOf`, entries without
 * a day are left out: nobody knows whether they had been said by then.
 */
export function ledgerOf<Entry extends LedgerEntry>(
  entries: readonly Entry[],
  asOf?: string,
): readonly Cell<Entry>[] {
  const known = entries.filter(({ day }) => asOf === undefined || (day !== '' && day <= asOf))
  return groupBy(known, ({ party, issue }) => `${party}\n${issue}`).map(toCell)
}

function toCell<Entry extends LedgerEntry>(entries: readonly [Entry, ...Entry[]]): Cell<Entry> {
  const { party, issue } = entries[0]
  const stands = groupBy(entries, ({ option, reportedBy }) => `${option}\n${reportedBy ?? ''}`)
    .map(toStand)
    .sort((a, b) => b.lastConfirmed.localeCompare(a.lastConfirmed))
  const [own, reported] = [
    stands.filter(({ reportedBy }) => reportedBy === undefined),
    stands.filter(({ reportedBy }) => reportedBy !== undefined),
  ]
  return { party, issue, own, reported }
}

function toStand<Entry extends LedgerEntry>(group: readonly [Entry, ...Entry[]]): Stand<Entry> {
  const ordered = chronological(group)
  const last = ordered.at(-1) ?? group[0]
  const broken = ordered.findLastIndex(({ stance }) => stance !== last.stance)
  const [first = last, ...rest] = ordered.slice(broken + 1)
  return {
    option: last.option,
    stance: last.stance,
    ...(last.reportedBy && { reportedBy: last.reportedBy }),
    since: first.day,
    lastConfirmed: last.day,
    entries: [first, ...rest],
  }
}

/** By day; on one day the surer last, so that it is the one that counts. */
export function chronological<Entry extends LedgerEntry>(
  entries: readonly Entry[],
): readonly Entry[] {
  return entries.toSorted((a, b) => a.day.localeCompare(b.day) || a.confidence - b.confidence)
}

export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [Item, ...Item[]])[] {
  const groups = new Map<string, [Item, ...Item[]]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups.values()]
}
