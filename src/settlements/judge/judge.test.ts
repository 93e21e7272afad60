import { describe, expect, it } from 'vitest'
import { loadCodebook } from '../../positions/load-codebook.ts'
import type { Stance } from '../../positions/position.ts'
import { loadMechanism } from '../mechanism/library.ts'
import { judge } from './judge.ts'
import { readProposal } from './proposal.ts'
import type { OnRecord } from './record.ts'

const codebook = loadCodebook()
const read = (yaml: string) => readProposal(yaml, 'offer.yaml', codebook, loadMechanism)

const offer = read(`
name: Sample offer
tabledBy: United States
tabled: 2025-08-18
clauses: { guarantees-for-ukraine: given, guarantors: western }
parties: [Russia, Ukraine]
`)

let statements = 0
function said(
  party: string,
  day: string,
  stance: Stance,
  clause: string,
  more: Partial<OnRecord> = {},
): OnRecord {
  const [issue = '', option = ''] = clause.split('/')
  const quote = `${party} on ${clause}`
  const statement = `s${statements++}`
  return {
    party,
    day,
    stance,
    issue,
    option,
    speaker: party,
    statement,
    quote,
    confidence: 1,
    ...more,
  }
}

const judged = (records: readonly OnRecord[], asOf?: string, countReported = false) =>
  judge(offer, codebook, records, { ...(asOf && { asOf }), countReported })

const verdictOf = (judgement: ReturnType<typeof judge>, party: string, issue: string) =>
  judgement.parties
    .find((each) => each.party === party)
    ?.clauses.find((clause) => clause.issue === issue)

describe('a clause', () => {
  it('is unknown where a party is silent, never accepted', () => {
    const judgement = judged([])
    expect(judgement.verdict).toBe('unknown')
    expect(judgement.notes).toEqual(['No position is on record, so every verdict is unknown.'])
    expect(judgement.blockedBy).toEqual([])
  })

  it('is refused by who demands another option, with the words', () => {
    const demand = said('Russia', '2025-08-20', 'demands', 'guarantors/with-russia')
    const found = verdictOf(judged([demand]), 'Russia', 'guarantors')
    expect(found).toMatchObject({ verdict: 'no', rule: 'demands with-russia instead' })
    expect(found?.quotes).toEqual([demand])
  })

  it('is taken by who rejects the only other option, and left open where there are more', () => {
    const rejected = [
      said('Ukraine', '2025-03-01', 'rejects', 'guarantees-for-ukraine/none'),
      said('Ukraine', '2025-03-01', 'rejects', 'guarantors/with-russia'),
    ]
    expect(verdictOf(judged(rejected), 'Ukraine', 'guarantees-for-ukraine')?.verdict).toBe('yes')
    expect(verdictOf(judged(rejected), 'Ukraine', 'guarantors')?.verdict).toBe('unknown')
  })

  it('goes by the latest word, and of one day by the more cautious', () => {
    const records = [
      said('Russia', '2025-04-03', 'accepts', 'guarantors/western'),
      said('Russia', '2025-08-20', 'rejects', 'guarantors/western'),
      said('Russia', '2025-08-20', 'accepts', 'guarantors/western'),
    ]
    expect(verdictOf(judged(records, '2025-05-01'), 'Russia', 'guarantors')?.verdict).toBe('yes')
    const later = verdictOf(judged(records), 'Russia', 'guarantors')
    expect(later).toMatchObject({ verdict: 'no', rule: 'rejects it; said otherwise the same day' })
  })

  it('is refused where its condition, said in the same breath, is not met', () => {
    const breath = { statement: 'one' }
    const records = [
      said('Russia', '2025-08-20', 'conditional', 'guarantees-for-ukraine/given', breath),
      said('Russia', '2025-08-20', 'demands', 'guarantors/with-russia', breath),
    ]
    expect(verdictOf(judged(records), 'Russia', 'guarantees-for-ukraine')).toMatchObject({
      verdict: 'no',
      rule: 'accepts it on a condition that is not met: guarantors/with-russia',
    })
  })
})

describe('what others report', () => {
  const records = [
    said('Russia', '2025-08-18', 'accepts', 'guarantors/western', { reportedBy: 'United States' }),
    said('Russia', '2025-08-20', 'rejects', 'guarantors/western'),
  ]
  it('stands beside what a party says itself', () => {
    const [russia] = judged(records).parties
    expect(russia?.verdict).toBe('no')
    expect(russia?.reported.map(({ verdict }) => verdict)).toEqual(['yes'])
  })
  it('counts only if asked for', () => {
    const early = records.slice(0, 1)
    expect(verdictOf(judged(early), 'Russia', 'guarantors')?.verdict).toBe('unknown')
    expect(verdictOf(judged(early, undefined, true), 'Russia', 'guarantors')?.verdict).toBe('yes')
  })
})

describe('the whole', () => {
  const nearly = [
    said('Ukraine', '2025-03-01', 'demands', 'guarantees-for-ukraine/given'),
    said('Ukraine', '2025-03-02', 'accepts', 'guarantors/western'),
    said('Russia', '2025-03-03', 'accepts', 'guarantees-for-ukraine/given'),
    said('Russia', '2025-03-04', 'rejects', 'guarantors/western'),
  ]
  it('names who blocks it and the one statement that would unblock it', () => {
    const judgement = judged(nearly)
    expect(judgement.blockedBy).toEqual(['Russia'])
    expect(judgement.flips[0]).toEqual({
      party: 'Russia',
      stance: 'accepts',
      issue: 'guarantors',
      option: 'western',
      partyVerdict: { from: 'no', to: 'yes' },
      whole: { from: 'no', to: 'yes' },
    })
  })
  it('tells when each verdict moved, and by which words', () => {
    const moves = judged(nearly).moves.map(({ day, party, to }) => `${day} ${party} ${to}`)
    expect(moves).toEqual(['2025-03-02 Ukraine yes', '2025-03-04 Russia no'])
  })
})

describe('a proposal with a fault is refused', () => {
  const head = 'name: Offer\ntabledBy: Russia\ntabled: 2025-01-01\n'
  it.each([
    [
      'clauses: { guarantors: [western, with-russia] }',
      /picks western and with-russia; a proposal picks one/,
    ],
    ['clauses: { guarantors: eastern }', /unknown option eastern; allowed are western/],
    ['clauses: { weather: fair }', /unknown issue weather; known are guarantees-for-ukraine/],
    [
      'clauses: { guarantors: western }\nmechanisms: [istanbul-2022-apr-ru]',
      /two options of guarantors, western \(stated\) and with-russia \(istanbul-2022-apr-ru\)/,
    ],
    ['clauses: {}', /no clause and no mechanism/],
    [
      'clauses: { guarantors: western }\nparties: [Atlantis]',
      /parties: Atlantis is not one of Russia/,
    ],
    [
      'clauses:\n  guarantors: western\n  guarantors: with-russia',
      /not YAML: Map keys must be unique/,
    ],
  ])('%s', (body, message) => {
    expect(() => read(head + body)).toThrow(message)
  })
})
