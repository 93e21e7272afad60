import { ruleOn } from '../activate/activate.ts'
import type { Outcome } from '../activate/decide.ts'
import type { Incident } from '../activate/incident.ts'
import { type Situation, situationOf } from '../activate/situation.ts'
import type { Act } from '../mechanism/acts.ts'
import { membersOf } from '../mechanism/members.ts'
import type { Mechanism } from '../mechanism/schema.ts'
import { findLoopholes, type Loophole } from './loopholes.ts'

/** Every attacker × target × place under one mechanism, nobody but the attacker refusing. */
export interface Sweep {
  readonly mechanism: string
  readonly act: Act
  readonly attackers: readonly string[]
  readonly targets: readonly string[]
  readonly places: readonly string[]
  readonly cells: readonly Cell[]
  readonly loopholes: readonly Loophole[]
}

export interface Cell {
  readonly attacker: string
  readonly target: string
  readonly place: string
  readonly outcome: Outcome
  /** How many are bound or may act. */
  readonly holders: number
}

/** The state outside the mechanism that stands for all others. */
export const outsider = 'X'

export function sweep(mechanism: Mechanism): Sweep {
  const members = membersOf(mechanism)
  const act = mechanism.casus.acts[0] ?? mechanism.restraints[0]?.acts[0] ?? 'armed-attack'
  const attackers = [
    ...new Set([...mechanism.parties, ...(mechanism.casus.aggressors ?? []), outsider]),
  ]
  const targets = members.protected
  const places = placesOf(mechanism)
  const cells = cellsOf(mechanism, act, attackers, targets, places)
  const loopholes = findLoopholes(mechanism, cells)
  return { mechanism: mechanism.id, act, attackers, targets, places, cells, loopholes }
}

/** Where the text draws a line: what it covers, what it leaves out, and somewhere else. */
function placesOf({ casus: { territory } }: Mechanism): readonly string[] {
  return [...new Set([...territory.in, ...territory.out, 'elsewhere'])]
}

function cellsOf(
  mechanism: Mechanism,
  act: Act,
  attackers: readonly string[],
  targets: readonly string[],
  places: readonly string[],
): readonly Cell[] {
  const plain: Incident = {
    attacker: outsider,
    target: outsider,
    act,
    tags: [],
    consent: {},
    flagrant: false,
    selfJudge: {},
  }
  const members = membersOf(mechanism)
  const cells: Cell[] = []
  for (const attacker of attackers) {
    for (const target of targets) {
      if (attacker === target) continue
      const situation = situationOf(mechanism, { ...plain, attacker, target }, members)
      for (const place of places) cells.push(cellAt(situation, place))
    }
  }
  return cells
}

function cellAt(situation: Situation, place: string): Cell {
  const { attacker, target } = situation.incident
  const incident = { ...situation.incident, tags: [place] }
  const { ruling } = ruleOn({ ...situation, incident })
  return { attacker, target, place, outcome: ruling.outcome, holders: ruling.holders.length }
}
