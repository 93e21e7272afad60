import type { Mechanism } from './schema.ts'

/** Who is bound to help and who is protected, once reciprocity and a narrower cast are settled. */
export interface Members {
  readonly bound: readonly string[]
  readonly protected: readonly string[]
  readonly parties: readonly string[]
}

/**
 * @param present The states that count as parties in this run; only a text open to "all parties"
 *   can be narrowed or widened so.
 */
export function membersOf(mechanism: Mechanism, present?: readonly string[]): Members {
  const open = mechanism.guarantors === 'all-parties' || mechanism.beneficiaries === 'all-parties'
  const parties = open && present ? present : mechanism.parties
  const guarantors = mechanism.guarantors === 'all-parties' ? parties : mechanism.guarantors
  const beneficiaries =
    mechanism.beneficiaries === 'all-parties' ? parties : mechanism.beneficiaries
  if (!mechanism.reciprocal) return { bound: guarantors, protected: beneficiaries, parties }
  const both = [...new Set([...guarantors, ...beneficiaries])]
  return { bound: both, protected: both, parties }
}
