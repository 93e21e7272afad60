import { InvalidInput } from '../../errors.ts'
import { joined } from './countries.ts'
import { membersOf } from './members.ts'
import type { Mechanism } from './schema.ts'
import { votesNeeded, votingWeight } from './votes.ts'

/** Refuses a mechanism that contradicts itself, also in one of its readings. */
export function refuseContradictions(mechanism: Mechanism, file: string): void {
  const variants = [mechanism, ...mechanism.readings.map((r) => ({ ...mechanism, ...r.changes }))]
  for (const variant of variants) {
    const complaint = checks.map((check) => check(variant)).find((found) => found !== undefined)
    if (complaint) throw new InvalidInput(`${file}: ${complaint}`)
  }
}

type Check = (mechanism: Mechanism) => string | undefined

const needsGuarantor: Check = (m) => {
  const { bound } = membersOf(m)
  const helps = ['duty', 'entitlement', 'political-commitment'].includes(m.obligation.force)
  if (bound.length === 0 && (helps || m.decision.kind !== 'none')) {
    return `guarantors: none, yet obligation.force is ${m.obligation.force} and decision.kind is ${m.decision.kind}; name a guarantor, or set both to none`
  }
  if (bound.length > 0 && helps && m.decision.kind === 'none') {
    return (
      'decision.kind: none, yet obligation.force is ' +
      `${m.obligation.force}; say how it is set off`
    )
  }
  return undefined
}

const thresholdWithinMembers: Check = (m) => {
  if (m.decision.kind !== 'collective') return undefined
  const { bound } = membersOf(m)
  const weight = votingWeight(m.decision, bound)
  for (const field of ['threshold', 'quorum'] as const) {
    const asked = m.decision[field]
    if (asked !== undefined && votesNeeded(asked, weight) > weight) {
      return `decision.${field}: ${asked} is above the ${weight} votes of the ${bound.length} members; at most ${weight}, or a fraction up to 1/1`
    }
  }
  return undefined
}

const vetoesAreMembers: Check = (m) => {
  if (m.decision.kind !== 'collective') return undefined
  const { bound } = membersOf(m)
  const named = [...m.decision.vetoes, ...Object.keys(m.decision.weights ?? {})]
  const stranger = named.find((code) => !bound.includes(code))
  return stranger && `decision: ${stranger} has a veto or a weight but is none of ${joined(bound)}`
}

const withinParties: Check = (m) => {
  const { bound, protected: guarded } = membersOf(m)
  const listed = new Set(m.parties)
  const stranger = [...bound, ...guarded].find((code) => !listed.has(code))
  return stranger && `parties: ${stranger} is a guarantor or beneficiary but not a party`
}

/** What an exclusion forbids among the means that the same text owes. */
const forbids: Readonly<Record<string, readonly Mechanism['obligation']['means'][number][]>> = {
  'no-foreign-troops': ['troops-in-country', 'bases'],
  'no-foreign-bases': ['bases'],
  'no-alliance': ['alliance'],
  neutrality: ['alliance', 'bases'],
  'no-arms': ['arms'],
  demilitarised: ['arms', 'bases', 'troops-in-country'],
}

const exclusionsFitObligations: Check = (m) => {
  for (const { kind } of m.exclusions) {
    const clash = m.obligation.means.find((means) => forbids[kind]?.includes(means))
    if (clash) return `exclusions: ${kind} contradicts obligation.means ${clash} in the same text`
  }
  const both = m.casus.territory.in.find((place) => m.casus.territory.out.includes(place))
  return both && `casus.territory: ${both} is both in and out`
}

const checks: readonly Check[] = [
  needsGuarantor,
  thresholdWithinMembers,
  vetoesAreMembers,
  withinParties,
  exclusionsFitObligations,
]
