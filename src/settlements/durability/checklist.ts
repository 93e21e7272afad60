import type { Clause, Proposal } from '../judge/proposal.ts'
import { membersOf } from '../mechanism/members.ts'
import type { Mechanism } from '../mechanism/schema.ts'
import type { Finding } from './findings.ts'

/** One finding held against a proposal. Rows stand side by side and are never summed. */
export interface ChecklistRow extends Omit<Finding, 'sign'> {
  readonly inProposal: 'present' | 'absent' | 'cannot be told'
}

export function checklistFor(
  { clauses, mechanisms }: Pick<Proposal, 'clauses' | 'mechanisms'>,
  findings: readonly Finding[],
): readonly ChecklistRow[] {
  return findings.map(({ sign, ...row }) => {
    const found = signs[sign](clauses, mechanisms)
    return { ...row, inProposal: found === null ? 'cannot be told' : found ? 'present' : 'absent' }
  })
}

/** Whether a proposal bears the sign; null where no text can tell. */
type Sign = (clauses: readonly Clause[], mechanisms: readonly Mechanism[]) => boolean | null

const has = (clauses: readonly Clause[], issue: string, option: string) =>
  clauses.some((clause) => clause.issue === issue && clause.option === option)

const isDefence = ({ type, obligation }: Mechanism) =>
  type.includes('defense') && obligation.force === 'duty'

const signs: Readonly<Record<Finding['sign'], Sign>> = {
  guarantor: (clauses, mechanisms) =>
    mechanisms.some((mechanism) => membersOf(mechanism).bound.length > 0) ||
    has(clauses, 'guarantees-for-ukraine', 'given'),
  monitoring: (clauses, mechanisms) =>
    has(clauses, 'ceasefire-monitoring', 'monitored') ||
    mechanisms.some(({ monitoring, ladder }) => monitoring !== undefined && ladder.length > 0),
  troops: (clauses, mechanisms) =>
    has(clauses, 'foreign-troops', 'deployed') ||
    mechanisms.some(({ obligation }) => obligation.means.includes('troops-in-country')),
  alliance: (clauses, mechanisms) =>
    has(clauses, 'nato-membership', 'join') || mechanisms.some(({ type }) => type.length > 0),
  'conditional-defence': (clauses, mechanisms) =>
    has(clauses, 'nato-membership', 'join') || mechanisms.some(isDefence),
  'single-guarantor': (_, mechanisms) =>
    mechanisms.length === 0
      ? null
      : mechanisms.some((mechanism) => membersOf(mechanism).bound.length === 1),
  ceasefire: (clauses) => has(clauses, 'ceasefire', 'general'),
  'cannot-be-stopped-by-attacker': (_, mechanisms) =>
    mechanisms.length === 0
      ? null
      : mechanisms.every(
          ({ decision }) =>
            decision.kind !== 'none' &&
            decision.kind !== 'outside-body' &&
            !(decision.kind === 'collective' && decision.attackerVotes),
        ),
  'later-conduct': () => null,
  'not-in-codebook': () => null,
}
