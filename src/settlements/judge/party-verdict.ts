import type { Codebook } from '../../positions/codebook.ts'
import { type ClauseVerdict, judgeClause, type Verdict } from './clause-verdict.ts'
import type { Clause } from './proposal.ts'
import type { OnRecord } from './record.ts'

export interface PartyVerdict {
  readonly party: string
  readonly verdict: Verdict
  readonly clauses: readonly ClauseVerdict[]
  /** What others report of it, where that differs; never counted unless asked for. */
  readonly reported: readonly ClauseVerdict[]
  /** What they add up to for the clauses reported on; null where nobody reports. */
  readonly reportedVerdict: Verdict | null
}

/** @param records In reach; of any party. */
export function judgeParty(
  clauses: readonly Clause[],
  codebook: Codebook,
  records: readonly OnRecord[],
  party: string,
): readonly ClauseVerdict[] {
  const own = records.filter((record) => record.party === party)
  return clauses.map((clause) => {
    const issue = codebook.issues.find(({ id }) => id === clause.issue)
    return judgeClause(clause, own, issue?.options.length ?? 0, clauses)
  })
}

const fromWorst: readonly Verdict[] = ['no', 'unknown', 'conditional', 'yes']

/** A whole is no better than its worst part; silence is worse than a condition. */
export function worst(parts: readonly { readonly verdict: Verdict }[]): Verdict {
  return fromWorst.find((verdict) => parts.some((part) => part.verdict === verdict)) ?? 'unknown'
}
