import { type Coalition, minimalActivating, minimalBlocking } from './coalitions.ts'
import type { Situation } from './situation.ts'
import { votersOf } from './vote.ts'

/** Who can stop a mechanism and who can set it off, whatever they in fact do. */
export interface Control {
  readonly blocking: readonly Coalition[]
  /** One empty set: it is set off without anyone's say. */
  readonly activating: readonly Coalition[]
}

const unstoppable: Control = { blocking: [], activating: [[]] }
const decidedBy = (actor: string): Control => ({ blocking: [[actor]], activating: [[actor]] })

export function controlOf(situation: Situation): Control {
  const { decision } = situation.mechanism
  switch (decision.kind) {
    case 'each-bound':
    case 'each-may':
    case 'concert-else-each':
      return unstoppable
    case 'collective': {
      const voters = votersOf(decision, situation)
      return {
        blocking: minimalBlocking(decision, voters),
        activating: minimalActivating(decision, voters),
      }
    }
    case 'finding-body':
      return decision.flagrantBypass && situation.incident.flagrant
        ? unstoppable
        : decidedBy(decision.body)
    case 'outside-body':
      return { blocking: decision.vetoes.map((member) => [member]), activating: [decision.vetoes] }
    case 'conditional':
      return decidedBy(decision.on)
    case 'none':
      return { blocking: [], activating: [] }
  }
}
