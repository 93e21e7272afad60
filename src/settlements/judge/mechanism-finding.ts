import type { Codebook } from '../../positions/codebook.ts'
import { nameOf } from '../mechanism/countries.ts'
import { membersOf } from '../mechanism/members.ts'
import type { Mechanism } from '../mechanism/schema.ts'
import type { Loophole } from '../sweep/loopholes.ts'
import { sweep } from '../sweep/sweep.ts'
import type { ClauseVerdict } from './clause-verdict.ts'
import { judgeParty } from './party-verdict.ts'
import type { OnRecord } from './record.ts'

/** What a proposal's guarantee is worth when pressed, and the least that would mend it. */
export interface MechanismFinding {
  readonly mechanism: string
  readonly loopholes: readonly Loophole[]
  /** Attackers that can stop it, so that it is never activated against them. */
  readonly neverAgainst: readonly string[]
  readonly mend: Mend | null
}

export interface Mend {
  readonly words: string
  readonly issue: string
  readonly option: string
  readonly verdicts: readonly (ClauseVerdict & { readonly party: string })[]
}

interface Change extends Omit<Mend, 'verdicts'> {
  readonly apply: (mechanism: Mechanism) => Mechanism
}

export function findingOn(
  mechanism: Mechanism,
  codebook: Codebook,
  records: readonly OnRecord[],
  parties: readonly string[],
): MechanismFinding {
  const neverAgainst = stoppers(mechanism)
  const change = neverAgainst.length > 0 ? smallestChange(mechanism) : undefined
  return {
    mechanism: mechanism.id,
    loopholes: sweep(mechanism).loopholes,
    neverAgainst,
    mend: change
      ? { ...withoutCode(change), verdicts: verdictsOn(change, codebook, records, parties) }
      : null,
  }
}

/** Attackers against whom it is blocked wherever it is covered at all. */
function stoppers(mechanism: Mechanism): readonly string[] {
  const { cells } = sweep(mechanism)
  const covered = cells.filter(({ outcome }) => outcome !== 'not-triggered' && outcome !== 'none')
  const attackers = [...new Set(covered.map(({ attacker }) => attacker))]
  const guarantors = membersOf(mechanism).bound
  return attackers.filter(
    (attacker) =>
      guarantors.includes(attacker) &&
      covered.every((cell) => cell.attacker !== attacker || cell.outcome === 'blocked'),
  )
}

/** From the change that leaves most of the text standing to the one that leaves least. */
const changes: readonly Change[] = [
  {
    words: 'take away the attacker’s vote',
    issue: 'activation-rule',
    option: 'unanimous-minus-attacker',
    apply: (mechanism) =>
      mechanism.decision.kind === 'collective'
        ? { ...mechanism, decision: { ...mechanism.decision, attackerVotes: false } }
        : mechanism,
  },
  {
    words: 'let two thirds decide, without the attacker',
    issue: 'activation-rule',
    option: 'majority',
    apply: (mechanism) => ({
      ...mechanism,
      decision: {
        kind: 'collective',
        threshold: '2/3',
        vetoes: [],
        abstention: 'refuses',
        attackerVotes: false,
      },
    }),
  },
  {
    words: 'bind each guarantor on its own',
    issue: 'activation-rule',
    option: 'each-acts',
    apply: (mechanism) => ({ ...mechanism, decision: { kind: 'each-bound' } }),
  },
]

function smallestChange(mechanism: Mechanism): Change | undefined {
  return changes.find(({ apply }) => stoppers(apply(mechanism)).length === 0)
}

function withoutCode({ words, issue, option }: Change): Omit<Mend, 'verdicts'> {
  return { words, issue, option }
}

function verdictsOn(
  { issue, option }: Change,
  codebook: Codebook,
  records: readonly OnRecord[],
  parties: readonly string[],
): Mend['verdicts'] {
  return parties.flatMap((party) =>
    judgeParty([{ issue, option }], codebook, records, party).map((verdict) => ({
      party,
      ...verdict,
    })),
  )
}

export function neverWords({ mechanism, neverAgainst }: MechanismFinding): string {
  return `${mechanism} can never be activated against ${neverAgainst.map(nameOf).join(', ')}: each can stop what is meant to stop it.`
}
