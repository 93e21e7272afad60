import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadCodebook } from '../../positions/load-codebook.ts'
import { partyOf } from './countries.ts'
import { loadLibrary, loadMechanism } from './library.ts'
import { readMechanism } from './read-mechanism.ts'

const library = loadLibrary()

describe('the library', () => {
  it('names each mechanism as its file', () => {
    for (const { id } of library) expect(loadMechanism(id).id).toBe(id)
  })

  it('implies only clauses that the codebook knows', () => {
    const known = new Set(
      loadCodebook().issues.flatMap(({ id, options }) => options.map((o) => `${id}/${o.id}`)),
    )
    for (const { id, implies } of library) {
      for (const clause of implies) expect(known, `${id}: ${clause}`).toContain(clause)
    }
  })

  it('maps countries to parties that the codebook knows', () => {
    const { parties } = loadCodebook()
    const codes = new Set(library.flatMap((mechanism) => mechanism.parties))
    for (const code of codes) {
      const party = partyOf(code)
      if (party) expect(parties).toContain(party)
    }
    expect(partyOf('UA')).toBe('Ukraine')
    expect(partyOf('PL')).toBe('Europe')
  })

  const instruments = `${process.env['DEMARCHE_SHARED'] ?? '../shared'}/mechanisms/instruments.json`
  it.skipIf(!existsSync(instruments))('holds every instrument beside the repository', () => {
    const ids: readonly { readonly id: string }[] = JSON.parse(readFileSync(instruments, 'utf8'))
    expect(library.map(({ id }) => id)).toEqual(expect.arrayContaining(ids.map(({ id }) => id)))
  })
})

it('reads the mechanism that the guide shows', () => {
  const guide = readFileSync(new URL('../../../docs/mechanisms.md', import.meta.url), 'utf8')
  const [, yaml = ''] = guide.match(/```yaml\n([^`]*)```/) ?? []
  expect(readMechanism(yaml, 'guide').decision).toMatchObject({ threshold: '2/3' })
})

const pact = `
id: sample-pact
name: Sample pact
type: [defense]
status: proposed
source: written for this test
confidence: construction
parties: [FR, DE, UA]
guarantors: [FR, DE]
beneficiaries: [UA]
casus: { acts: [armed-attack], territory: { in: [UA] } }
decision: { kind: collective, threshold: unanimity, attackerVotes: true }
obligation: { force: duty, discretion: full }
`

describe('a mechanism with a fault is refused, and the fault is named', () => {
  it.each([
    [
      'no guarantor, yet a duty',
      pact.replace('[FR, DE]\n', '[]\n'),
      /guarantors: none, yet obligation.force is duty/,
    ],
    [
      'a threshold above the members',
      pact.replace('unanimity', '3'),
      /decision\.threshold: 3 is above the 2 votes/,
    ],
    ['a share above one', pact.replace('unanimity', '5/3'), /decision\.threshold: 5\/3 is above/],
    [
      'a veto of a stranger',
      pact.replace('unanimity,', 'unanimity, vetoes: [US],'),
      /US has a veto .* none of FR and DE/,
    ],
    [
      'an exclusion against an obligation',
      `${pact.replace('discretion: full', 'discretion: full, means: [troops-in-country]')}exclusions: [{ kind: no-foreign-troops, text: none }]\n`,
      /no-foreign-troops contradicts obligation.means troops-in-country/,
    ],
    [
      'an unknown state',
      pact.replace('beneficiaries: [UA]', 'beneficiaries: [ZZ]'),
      /line 10, beneficiaries\.0: "ZZ": not a country/,
    ],
    ['an unknown field', `${pact}colour: red\n`, /unknown field colour/],
    [
      'an unknown word',
      pact.replace('status: proposed', 'status: hoped-for'),
      /line 5, status: "hoped-for" is not one of in-force, lapsed/,
    ],
    ['a missing field', pact.replace(/source:.*\n/, ''), /source: missing; expected string/],
    ['what is not YAML', `${pact}: [`, /not YAML/],
  ])('%s', (_, yaml, message) => {
    expect(() => readMechanism(yaml, 'pact.yaml')).toThrow(message)
  })

  it('an unknown id, with the ids that are known', () => {
    expect(() => loadMechanism('nato-1950')).toThrow(
      /no mechanism nato-1950; known are .*nato-1949/,
    )
  })
})
