import type { Verdict } from './clause-verdict.ts'
import { type PartyVerdict, worst } from './party-verdict.ts'

/** One statement that nobody has made yet, and what it would change. */
export interface Flip {
  readonly party: string
  readonly stance: 'accepts' | 'rejects'
  readonly issue: string
  readonly option: string
  readonly partyVerdict: { readonly from: Verdict; readonly to: Verdict }
  /** Absent where the whole stays as it is. */
  readonly whole?: { readonly from: Verdict; readonly to: Verdict }
}

/** Tries every statement; those that change the whole come first. */
export function findFlips(parties: readonly PartyVerdict[]): readonly Flip[] {
  const flips = parties.flatMap((party) =>
    party.clauses.flatMap(({ issue, option }) =>
      (['accepts', 'rejects'] as const).flatMap((stance) =>
        tryStatement(parties, party, { issue, option, stance }),
      ),
    ),
  )
  return flips
    .filter(({ whole, stance }) => whole || stance === 'accepts')
    .sort((a, b) => Number(b.whole !== undefined) - Number(a.whole !== undefined))
}

function tryStatement(
  parties: readonly PartyVerdict[],
  party: PartyVerdict,
  said: Pick<Flip, 'issue' | 'option' | 'stance'>,
): readonly Flip[] {
  const verdict: Verdict = said.stance === 'accepts' ? 'yes' : 'no'
  const clauses = party.clauses.map((clause) =>
    clause.issue === said.issue ? { ...clause, verdict } : clause,
  )
  const partyVerdict = { from: party.verdict, to: worst(clauses) }
  if (partyVerdict.from === partyVerdict.to) return []
  const others = parties.filter((other) => other !== party)
  const whole = { from: worst(parties), to: worst([...others, { verdict: partyVerdict.to }]) }
  const flip = { party: party.party, ...said, partyVerdict }
  return [whole.from === whole.to ? flip : { ...flip, whole }]
}
