import type { Codebook } from '../../positions/codebook.ts'
import type { ClauseVerdict, Verdict } from './clause-verdict.ts'
import { judgeParty, worst } from './party-verdict.ts'
import type { Proposal } from './proposal.ts'
import type { OnRecord } from './record.ts'

/** The day on which a party's verdict on the whole proposal changed, and the words that did it. */
export interface Move {
  readonly day: string
  readonly party: string
  readonly from: Verdict
  readonly to: Verdict
  readonly quotes: readonly OnRecord[]
}

export function movesOf(
  proposal: Proposal,
  codebook: Codebook,
  records: readonly OnRecord[],
): readonly Move[] {
  const issues = new Set(proposal.clauses.map(({ issue }) => issue))
  const relevant = records.filter(({ issue, day }) => issues.has(issue) && day !== '')
  return proposal.parties
    .flatMap((party) => {
      const own = relevant.filter((record) => record.party === party)
      return partyMoves(party, own, (known) => judgeParty(proposal.clauses, codebook, known, party))
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function partyMoves(
  party: string,
  records: readonly OnRecord[],
  judgeKnown: (known: readonly OnRecord[]) => readonly ClauseVerdict[],
): readonly Move[] {
  const moves: Move[] = []
  let before: Verdict = 'unknown'
  const inOrder = records.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  for (const [index, { day }] of inOrder.entries()) {
    if (inOrder[index + 1]?.day === day) continue
    const clauses = judgeKnown(inOrder.slice(0, index + 1))
    const verdict = worst(clauses)
    if (verdict === before) continue
    const quotes = clauses.flatMap((clause) => clause.quotes.filter((quote) => quote.day === day))
    moves.push({ day, party, from: before, to: verdict, quotes })
    before = verdict
  }
  return moves
}
