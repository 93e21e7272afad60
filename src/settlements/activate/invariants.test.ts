import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadMechanism } from '../mechanism/library.ts'
import type { Collective } from '../mechanism/schema.ts'
import { minimalActivating, minimalBlocking } from './coalitions.ts'
import type { Incident } from './incident.ts'
import type { Situation } from './situation.ts'
import { situationOf } from './situation.ts'
import { countVotes, votersOf } from './vote.ts'

const guarantors = ['US', 'GB', 'FR', 'RU', 'CN', 'TR', 'DE']
const base = loadMechanism('v-majority')

const rules: fc.Arbitrary<Collective> = fc.record({
  kind: fc.constant('collective'),
  threshold: fc.oneof(
    fc.constant('unanimity' as const),
    fc.integer({ min: 1, max: 7 }),
    fc.constantFrom('1/2', '2/3', '3/4', '4/5'),
  ),
  vetoes: fc.subarray(guarantors, { maxLength: 3 }),
  weights: fc.dictionary(fc.constantFrom(...guarantors), fc.integer({ min: 1, max: 4 })),
  abstention: fc.constantFrom('refuses', 'is-ignored'),
  attackerVotes: fc.boolean(),
})

const ballots = fc.dictionary(
  fc.constantFrom(...guarantors),
  fc.constantFrom(true, false, 'abstains' as const, 'absent' as const),
)

function situated(rule: Collective, consent: Incident['consent']): Situation {
  const mechanism = { ...base, guarantors, decision: rule }
  return situationOf(mechanism, {
    attacker: 'RU',
    target: 'UA',
    act: 'armed-attack',
    tags: ['UA'],
    consent,
    flagrant: false,
    selfJudge: {},
  })
}

const carried = (rule: Collective, consent: Incident['consent']) =>
  countVotes(rule, situated(rule, consent)).carried

it('adding a veto never activates more', () => {
  fc.assert(
    fc.property(rules, ballots, fc.constantFrom(...guarantors), (rule, consent, member) => {
      const withVeto = { ...rule, vetoes: [...new Set([...rule.vetoes, member])] }
      if (carried(withVeto, consent)) expect(carried(rule, consent)).toBe(true)
    }),
  )
})

it('a blocking set meets every activating set', () => {
  fc.assert(
    fc.property(rules, (rule) => {
      const voters = votersOf(rule, situated(rule, {}))
      const activating = minimalActivating(rule, voters)
      for (const blocking of minimalBlocking(rule, voters)) {
        for (const enough of activating) {
          expect(enough.some((member) => blocking.includes(member))).toBe(true)
        }
      }
    }),
  )
})

it('the sets say what the vote does: agreement of an activating set carries it', () => {
  fc.assert(
    fc.property(rules, fc.nat(), (rule, pick) => {
      const voters = votersOf(rule, situated(rule, {}))
      const sets = minimalActivating({ ...rule, abstention: 'refuses' }, voters)
      const chosen = sets[pick % Math.max(1, sets.length)]
      if (!chosen) return
      const consent = Object.fromEntries(voters.map((voter) => [voter, chosen.includes(voter)]))
      expect(carried(rule, consent)).toBe(true)
      const [spared] = chosen
      if (spared) expect(carried(rule, { ...consent, [spared]: false })).toBe(false)
    }),
  )
})

it('excluding the attacker’s vote never blocks more', () => {
  fc.assert(
    fc.property(rules, ballots, (rule, consent) => {
      const attackerRefuses = { ...consent, RU: false }
      const voting = { ...rule, attackerVotes: true }
      const excluded = { ...rule, attackerVotes: false }
      if (carried(voting, attackerRefuses)) expect(carried(excluded, attackerRefuses)).toBe(true)
    }),
  )
})
