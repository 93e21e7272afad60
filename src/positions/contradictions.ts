import { chronological, groupBy, type LedgerEntry } from './ledger.ts'
import type { Stance } from './position.ts'

/** Two claims of where a party stands on an option that cannot both be so. */
export interface Contradiction<Entry extends LedgerEntry> {
  /** Two voices of the party; its own word against a report; or two reports. */
  readonly kind: 'voices' | 'own-and-reported' | 'reports'
  readonly earlier: Entry
  readonly later: Entry
}

/** Days within which two claims are of one time; further apart, the stance may have moved. */
const defaultWindow = 30

/**
 * For each pair of voices the latest two claims, at most `windowDays` apart, of which one is for
 * the option and one against. Undated entries are left out; a condition contradicts nothing.
 */
export function contradictionsOf<Entry extends LedgerEntry>(
  entries: readonly Entry[],
  windowDays = defaultWindow,
): readonly Contradiction<Entry>[] {
  const dated = entries.filter(({ day }) => day !== '')
  return groupBy(dated, ({ party, issue, option }) => `${party}\n${issue}\n${option}`)
    .flatMap((group) => contradictionsWithin(chronological(group), windowDays))
    .sort((a, b) => a.later.day.localeCompare(b.later.day))
}

/** One pass: each entry against the last word of every other voice. */
function contradictionsWithin<Entry extends LedgerEntry>(
  ordered: readonly Entry[],
  windowDays: number,
): readonly Contradiction<Entry>[] {
  const lastOf = new Map<string, Entry>()
  const found = new Map<string, Contradiction<Entry>>()
  for (const later of ordered) {
    const voice = voiceOf(later)
    for (const [other, earlier] of lastOf) {
      if (other === voice || !opposed(earlier.stance, later.stance)) continue
      if (daysBetween(earlier.day, later.day) > windowDays) continue
      found.set([voice, other].sort().join('\n'), { kind: kindOf(earlier, later), earlier, later })
    }
    lastOf.set(voice, later)
  }
  return [...found.values()]
}

const voiceOf = ({ speaker, reportedBy }: LedgerEntry) => `${reportedBy ?? ''}\n${speaker}`

function kindOf(a: LedgerEntry, b: LedgerEntry): Contradiction<LedgerEntry>['kind'] {
  if (a.reportedBy !== undefined && b.reportedBy !== undefined) return 'reports'
  return a.reportedBy === b.reportedBy ? 'voices' : 'own-and-reported'
}

function opposed(a: Stance, b: Stance): boolean {
  return (a === 'rejects' && wants(b)) || (b === 'rejects' && wants(a))
}

const wants = (stance: Stance) => stance === 'demands' || stance === 'accepts'

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
