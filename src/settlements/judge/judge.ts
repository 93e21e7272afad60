import type { Codebook } from '../../positions/codebook.ts'
import { type ChecklistRow, checklistFor } from '../durability/checklist.ts'
import { loadFindings } from '../durability/findings.ts'
import type { ClauseVerdict, Verdict } from './clause-verdict.ts'
import { type Flip, findFlips } from './flips.ts'
import { findingOn, type MechanismFinding } from './mechanism-finding.ts'
import { type Move, movesOf } from './moves.ts'
import { judgeParty, type PartyVerdict, worst } from './party-verdict.ts'
import type { Clause, Proposal } from './proposal.ts'
import { type OnRecord, type Reach, within } from './record.ts'

/** Whether each party would accept a proposal, by what it has said. */
export interface Judgement {
  readonly proposal: string
  readonly asOf: string | null
  readonly countReported: boolean
  readonly verdict: Verdict
  readonly parties: readonly PartyVerdict[]
  readonly blockedBy: readonly string[]
  /** Single statements, not yet made, that would change the whole verdict or a party's. */
  readonly flips: readonly Flip[]
  readonly moves: readonly Move[]
  readonly mechanisms: readonly MechanismFinding[]
  readonly durability: readonly ChecklistRow[]
  readonly notes: readonly string[]
}

export function judge(
  proposal: Proposal,
  codebook: Codebook,
  records: readonly OnRecord[],
  reach: Reach,
): Judgement {
  const inReach = within(records, reach)
  const parties = proposal.parties.map((party) => {
    const clauses = judgeParty(proposal.clauses, codebook, inReach, party)
    const reported = reportedVerdicts(proposal.clauses, codebook, records, reach, party)
    const reportedVerdict = reported.length > 0 ? worst(reported) : null
    return { party, verdict: worst(clauses), clauses, reported, reportedVerdict }
  })
  return {
    proposal: proposal.name,
    asOf: reach.asOf ?? null,
    countReported: reach.countReported,
    verdict: worst(parties),
    parties,
    blockedBy: parties.filter(({ verdict }) => verdict === 'no').map(({ party }) => party),
    flips: findFlips(parties),
    moves: movesOf(proposal, codebook, inReach),
    mechanisms: proposal.mechanisms.map((mechanism) =>
      findingOn(mechanism, codebook, inReach, proposal.parties),
    ),
    durability: checklistFor(proposal, loadFindings()),
    notes: inReach.length === 0 ? ['No position is on record, so every verdict is unknown.'] : [],
  }
}

function reportedVerdicts(
  clauses: readonly Clause[],
  codebook: Codebook,
  records: readonly OnRecord[],
  reach: Reach,
  party: string,
): readonly ClauseVerdict[] {
  const reported = within(records, { ...reach, countReported: true }).filter(
    ({ reportedBy }) => reportedBy !== undefined,
  )
  return judgeParty(clauses, codebook, reported, party).filter(({ quotes }) => quotes.length > 0)
}
