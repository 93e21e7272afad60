import { capitalised, joined, nameOf, namesOf } from '../mechanism/countries.ts'
import { membersOf } from '../mechanism/members.ts'
import { placeName } from '../mechanism/places.ts'
import type { Mechanism } from '../mechanism/schema.ts'
import type { Cell } from './sweep.ts'

export interface Loophole {
  readonly kind: string
  readonly words: string
}

type Search = (mechanism: Mechanism, cells: readonly Cell[]) => readonly Loophole[]

/** Where the mechanism fails the state it is meant to protect, in words. */
export function findLoopholes(mechanism: Mechanism, cells: readonly Cell[]): readonly Loophole[] {
  return searches
    .flatMap((search) => search(mechanism, cells))
    .map(({ kind, words }) => ({ kind, words: capitalised(words) }))
}

const nobodyBound: Search = ({ decision, restraints }) =>
  decision.kind === 'none'
    ? [
        {
          kind: 'no-guarantor',
          words: `Nobody is bound to help; ${restraints.length > 0 ? 'what is broken stays unanswered by this text' : 'the text promises other things'}.`,
        },
      ]
    : []

/** An attacker against whom nothing is ever activated, though against others it is. */
const attackerBlocks: Search = (mechanism, cells) => {
  const { decision } = mechanism
  const spared = cells.filter(({ outcome }) => outcome === 'blocked')
  const attackers = [...new Set(spared.map(({ attacker }) => attacker))]
  if (decision.kind === 'collective' && decision.attackerVotes) {
    const needed =
      decision.threshold === 'unanimity' ? 'unanimity is required' : 'its vote is needed'
    return against(
      attackers,
      'attacker-votes',
      (names) =>
        `The attacker is a guarantor and ${needed}: it can never activate against ${names}.`,
    )
  }
  if (decision.kind === 'outside-body') {
    return against(
      attackers,
      'attacker-vetoes',
      (names) => `${decision.body} decides, and there a veto stops any action against ${names}.`,
    )
  }
  return []
}

function against(
  attackers: readonly string[],
  kind: string,
  words: (names: string) => string,
): readonly Loophole[] {
  return attackers.length === 0 ? [] : [{ kind, words: words(joined(attackers.map(nameOf), 'or')) }]
}

const oneCanStopIt: Search = ({ decision, ...mechanism }) => {
  if (decision.kind !== 'collective') return []
  const { bound } = membersOf({ decision, ...mechanism })
  const single = decision.threshold === 'unanimity' ? bound : decision.vetoes
  return single.length === 0
    ? []
    : [
        {
          kind: 'single-veto',
          words: `Any one of ${namesOf(single)} can stop it, whoever attacks.`,
        },
      ]
}

const waitsForOther: Search = ({ decision }) => {
  if (decision.kind === 'conditional') {
    return [
      {
        kind: 'condition',
        words: `Nothing is owed unless ${nameOf(decision.on)} does this: ${decision.act}.`,
      },
    ]
  }
  if (decision.kind === 'finding-body') {
    return [
      {
        kind: 'finding',
        words: `Nothing is owed before ${decision.body} finds a breach${decision.flagrantBypass ? ', unless the breach is flagrant and a guarantor judges it so' : ''}.`,
      },
    ]
  }
  return []
}

const nobodyMust: Search = ({ obligation, decision }) =>
  decision.kind !== 'none' && (obligation.force !== 'duty' || decision.kind === 'each-may')
    ? [{ kind: 'no-duty', words: 'Guarantors may help and none must: the promise is not a duty.' }]
    : []

const placesLeftOut: Search = ({ casus, decision }) => {
  const { out } = casus.territory
  return decision.kind === 'none' || out.length === 0
    ? []
    : [
        {
          kind: 'place-left-out',
          words: `An attack that stays within ${joined(out.map(placeName), 'or')} sets nothing off.`,
        },
      ]
}

const placeElsewhere: Search = ({ casus, decision }) =>
  decision.kind === 'none'
    ? []
    : [
        {
          kind: 'place-not-covered',
          words: `Outside ${joined(casus.territory.in.map(placeName), 'and')} nothing is covered.`,
        },
      ]

const namedAggressors: Search = ({ casus }) =>
  casus.aggressors
    ? [
        {
          kind: 'named-aggressor',
          words: `Only an attack by ${namesOf(casus.aggressors)} counts; anyone else may attack without setting it off.`,
        },
      ]
    : []

const narrowActs: Search = ({ casus, decision }) => {
  if (decision.kind === 'none') return []
  if (casus.acts.every((act) => act.startsWith('nuclear'))) {
    return [
      {
        kind: 'nuclear-only',
        words: 'Only nuclear weapons set it off: a conventional invasion does not.',
      },
    ]
  }
  return casus.acts.includes('aggression')
    ? []
    : [
        {
          kind: 'below-threshold',
          words: `What stays below ${joined(casus.acts, 'or')} (a blockade, sabotage, proxies) sets nothing off.`,
        },
      ]
}

const leftToEach: Search = ({ obligation }) =>
  obligation.force === 'duty' && obligation.discretion === 'full'
    ? [{ kind: 'discretion', words: 'Each decides what help to give: a protest note would do.' }]
    : []

const noTime: Search = ({ obligation }) =>
  obligation.force === 'duty' && obligation.deadline === undefined
    ? [{ kind: 'no-deadline', words: 'No time is set by which help must come.' }]
    : []

const mayKeepOut: Search = ({ obligation }) =>
  obligation.carveOuts.map(({ actors, text }) => ({
    kind: 'carve-out',
    words: `${namesOf(actors)}: ${text}.`,
  }))

const nobodyLeft: Search = ({ decision }, cells) => {
  if (decision.kind === 'none') return []
  const alone = cells.filter(({ outcome }) => outcome === 'none')
  const attackers = [...new Set(alone.map(({ attacker }) => attacker))]
  return attackers.length === 0
    ? []
    : [
        {
          kind: 'guarantor-attacks',
          words: `If ${joined(attackers.map(nameOf), 'or')} attacks, nobody is left who is bound.`,
        },
      ]
}

const searches: readonly Search[] = [
  nobodyBound,
  attackerBlocks,
  oneCanStopIt,
  waitsForOther,
  nobodyMust,
  nobodyLeft,
  placesLeftOut,
  namedAggressors,
  narrowActs,
  leftToEach,
  noTime,
  mayKeepOut,
  placeElsewhere,
]
