import { expect, it } from 'vitest'
import { loadMechanism } from '../mechanism/library.ts'
import { compare } from './compare.ts'

it('finds the incident that tells two mechanisms apart', () => {
  const found = compare(
    { ...loadMechanism('istanbul-2022-apr-ru'), id: 'with-the-attacker' },
    loadMechanism('equal-footing-2025'),
  )
  expect(found.kind).toBe('same')
  const other = compare(
    loadMechanism('v-unanimity-minus-aggressor'),
    loadMechanism('istanbul-2022-apr-ru'),
  )
  if (other.kind !== 'differ') throw new Error('they differ')
  expect(other.first.outcome).toBe('activated')
  expect(other.second.outcome).not.toBe('activated')
})

it('sees what an attack on two places at once brings out', () => {
  const nato = loadMechanism('nato-1949')
  const territory = { ...nato.casus.territory, out: [] }
  const everywhere = { ...nato, casus: { ...nato.casus, territory } }
  expect(compare(nato, everywhere).kind).toBe('differ')
})

it('proves that two texts with one behaviour differ in wording only', () => {
  const treaty = loadMechanism('us-rok-1953')
  const reworded = { ...treaty, name: 'Another name', history: [] }
  expect(compare(treaty, reworded)).toMatchObject({ kind: 'same', proof: true })
})

it('sees a difference that only a refusal, a finding or another’s help brings out', () => {
  const twoThirds = loadMechanism('v-majority')
  const simple = {
    ...twoThirds,
    decision: { ...twoThirds.decision, threshold: '1/2' } as typeof twoThirds.decision,
  }
  expect(compare(twoThirds, simple).kind).toBe('differ')
  const locarno = loadMechanism('locarno-1925')
  const noBypass = {
    ...locarno,
    decision: { kind: 'finding-body', body: 'League Council', flagrantBypass: false } as const,
  }
  const found = compare(locarno, noBypass)
  expect(found.kind === 'differ' && found.incident.flagrant).toBe(true)
})
