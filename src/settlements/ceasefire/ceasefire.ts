import type { Act } from '../mechanism/acts.ts'
import { isActAmong } from '../mechanism/acts.ts'
import type { Mechanism } from '../mechanism/schema.ts'

/** A breach of a ceasefire as somebody tells it. */
export interface Violation {
  readonly by: string
  readonly act: Act
  readonly date?: string | undefined
  /** Alleged by a side, or established by whoever monitors. */
  readonly attribution: 'alleged' | 'established'
  /** Who says so. */
  readonly source?: string | undefined
}

export interface Release {
  readonly by: string
  readonly count: number
}

/** How a ceasefire stands: side by side, never one sum of allegations and findings. */
export interface CeasefireState {
  readonly sides: readonly SideState[]
  /** Who has released more, and by how many; null where the sides are even. */
  readonly exchange: { readonly ahead: string; readonly by: number } | null
}

export interface SideState {
  readonly side: string
  readonly alleged: number
  readonly established: number
  /** Steps of the response ladder that its violations have reached. */
  readonly responses: readonly string[]
  readonly released: number
}

export function ceasefireState(
  { parties, restraints, ladder }: Mechanism,
  violations: readonly Violation[],
  releases: readonly Release[],
): CeasefireState {
  const forbidden = restraints.flatMap(({ acts }) => acts)
  const counted = violations.filter(({ act }) => isActAmong(act, forbidden))
  const sides = parties.map((side): SideState => {
    const own = counted.filter(({ by }) => by === side)
    const count = (attribution: Violation['attribution']) =>
      own.filter((violation) => violation.attribution === attribution).length
    const counts = { alleged: count('alleged'), established: count('established') }
    const responses = ladder
      .filter(({ after, attribution }) => reached(counts, attribution) >= after)
      .map(({ step }) => step)
    const released = releases
      .filter(({ by }) => by === side)
      .reduce((sum, release) => sum + release.count, 0)
    return { side, ...counts, responses, released }
  })
  return { sides, exchange: balance(sides) }
}

/** What is established was, a fortiori, alleged; an allegation alone establishes nothing. */
function reached(
  { alleged, established }: { readonly alleged: number; readonly established: number },
  attribution: Violation['attribution'],
): number {
  return attribution === 'established' ? established : alleged + established
}

/** One for one: the side that has released most is owed the difference. */
function balance(sides: readonly SideState[]): CeasefireState['exchange'] {
  const [most, next] = [...sides].sort((a, b) => b.released - a.released)
  if (!most || !next || most.released === next.released) return null
  return { ahead: most.side, by: most.released - next.released }
}
