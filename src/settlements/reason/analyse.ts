import type { Codebook } from '../../positions/codebook.ts'
import type { Proposal } from '../judge/proposal.ts'
import { type OnRecord, type Reach, within } from '../judge/record.ts'
import { type Bargain, bargains, type Utilities } from './bargaining.ts'
import { type Certificate, certify } from './certificate.ts'
import { lowerBound } from './check-certificate.ts'
import { coalitionsOf } from './coalitions.ts'
import { type Concessions, minimalConcessions, settling } from './concessions.ts'
import { type Conflicts, minimalConflicts } from './conflicts.ts'
import type { Instance, Settlement } from './instance.ts'
import { instanceOf } from './instance-of.ts'
import { type OptionReport, reportOptions } from './options.ts'
import { type Bloc, type ParetoPoint, paretoFront } from './pareto.ts'
import { nearestRepair, type Repair } from './repair.ts'
import type { Solver } from './solver.ts'

/** Whether and how a settlement can be had, as `demarche concessions` reports it. */
export interface Analysis {
  readonly instance: Instance
  /** The cheapest first. */
  readonly concessions: readonly Certified[]
  /** False where the search was cut at the bound. */
  readonly complete: boolean
  readonly conflicts: Conflicts
  readonly options: OptionReport | null
  readonly coalitions: readonly (readonly string[])[]
  readonly repair?: Repair | null
  readonly front?: { readonly points: readonly ParetoPoint[]; readonly complete: boolean }
  readonly bargains?: readonly Bargain[]
}

export interface Certified extends Concessions {
  /** Null when the proof would be too large to write down. */
  readonly certificate: Certificate | null
}

export interface Question {
  readonly parties: readonly string[]
  readonly reach: Reach
  /** Sets listed of each kind. */
  readonly most: number
  readonly proposal?: Proposal
  readonly blocs?: readonly Bloc[]
  readonly utilities?: Utilities
  readonly signal?: AbortSignal
}

export async function analyse(
  codebook: Codebook,
  records: readonly OnRecord[],
  question: Question,
  solver: Solver,
): Promise<Analysis> {
  const { parties, reach, most, proposal, blocs, utilities, signal } = question
  const open = instanceOf(codebook, within(records, reach), parties)
  const instance = proposal ? settling(open, settledBy(proposal)) : open
  const concessions: Certified[] = []
  for await (const found of minimalConcessions(instance, solver, {
    most,
    ...(signal && { signal }),
  })) {
    const isFirst = concessions.length === 0
    concessions.push({ ...found, certificate: certify(instance, found, lowerBound, isFirst) })
  }
  return {
    instance,
    concessions,
    complete: concessions.length < most && !signal?.aborted,
    conflicts: await minimalConflicts(instance, solver, most),
    options: reportOptions(instance, solver),
    coalitions: coalitionsOf(instance, parties, solver, most),
    ...(proposal && { repair: nearestRepair(open, settledBy(proposal), solver) }),
    ...(blocs && { front: paretoFront(instance, blocs, solver, most) }),
    ...(utilities && { bargains: bargains(instance, utilities) }),
  }
}

function settledBy({ clauses }: Proposal): Settlement {
  return Object.fromEntries(clauses.map(({ issue, option }) => [issue, option]))
}
