import { describe, expect, it } from 'vitest'
import { contradictionsOf } from './contradictions.ts'
import { type LedgerEntry, ledgerOf } from './ledger.ts'
import type { Stance } from './position.ts'
import { shiftsOf } from './shifts.ts'

function entry(day: string, stance: Stance, more: Partial<LedgerEntry> = {}): LedgerEntry {
  const where = { party: 'Russia', issue: 'guarantees-for-ukraine', option: 'given' }
  return { ...where, day, stance, speaker: 'A minister', confidence: 0.9, ...more }
}

const refused = entry('2025-04-01', 'rejects')
const again = entry('2025-04-20', 'rejects')
const agreed = entry('2025-08-20', 'accepts')
const reported = entry('2025-04-05', 'accepts', {
  reportedBy: 'United States',
  speaker: 'An envoy',
})

describe('the ledger', () => {
  it('keeps what is first-hand apart from what is reported', () => {
    const [cell] = ledgerOf([refused, reported])
    expect(cell?.own.map(({ stance }) => stance)).toEqual(['rejects'])
    expect(cell?.reported).toMatchObject([{ stance: 'accepts', reportedBy: 'United States' }])
  })

  it('says since when a stance is held and when it was last confirmed', () => {
    const [cell] = ledgerOf([again, refused])
    expect(cell?.own[0]).toMatchObject({ since: '2025-04-01', lastConfirmed: '2025-04-20' })
  })

  it('knows only what had been said by the day, the day included', () => {
    expect(ledgerOf([refused, agreed], '2025-08-19')[0]?.own[0]?.stance).toBe('rejects')
    expect(ledgerOf([refused, agreed], '2025-08-20')[0]?.own[0]?.stance).toBe('accepts')
    expect(ledgerOf([entry('', 'demands')], '2025-08-20')).toEqual([])
  })
})

describe('shifts', () => {
  it('are the moves of a party’s own stance', () => {
    expect(shiftsOf([refused, reported, again, agreed])).toEqual([{ before: again, after: agreed }])
  })
})

describe('contradictions', () => {
  it('are the own word against a report, and two voices of one party', () => {
    const spokesman = entry('2025-04-22', 'demands', { speaker: 'A spokesman' })
    const found = contradictionsOf([refused, reported, again, spokesman])
    expect(found.map(({ kind }) => kind)).toEqual(['own-and-reported', 'voices'])
  })

  it('are not found in one voice, in conditions, or too far apart', () => {
    expect(contradictionsOf([again, agreed])).toEqual([])
    const other = { speaker: 'A spokesman' }
    expect(contradictionsOf([again, entry('2025-04-21', 'conditional', other)])).toEqual([])
    expect(contradictionsOf([again, entry('2025-08-20', 'accepts', other)])).toEqual([])
  })
})
