import { findCasus } from '../activate/casus.ts'
import { controlOf } from '../activate/control.ts'
import type { Incident } from '../activate/incident.ts'
import { situationOf } from '../activate/situation.ts'
import { actNames } from '../mechanism/acts.ts'
import { membersOf } from '../mechanism/members.ts'
import type { Mechanism } from '../mechanism/schema.ts'
import { outsider } from '../sweep/sweep.ts'

type Choices = Partial<Incident>

/**
 * Every incident that could tell two mechanisms apart, the plainest first. States that stand alike
 * in both texts are interchangeable, so two of each kind are enough: an attacker and a target.
 */
export function* incidentsFor(pair: readonly [Mechanism, Mechanism]): Generator<Incident> {
  const actors = representatives(pair)
  const places = placesOf(pair, actors)
  const scenes: Incident[] = []
  for (const act of actNames) {
    for (const attacker of actors) {
      for (const target of actors.filter((actor) => actor !== attacker)) {
        for (const tags of places) {
          scenes.push({ attacker, target, act, tags, consent: {}, flagrant: false, selfJudge: {} })
        }
      }
    }
  }
  yield* scenes
  for (const scene of scenes) {
    for (const choice of choicesFor(pair, scene)) yield { ...scene, ...choice }
  }
}

function representatives(pair: readonly [Mechanism, Mechanism]): readonly string[] {
  const actors = [...new Set([...pair.flatMap(({ parties }) => parties), outsider])]
  const named = pair.flatMap(({ casus, decision, obligation, restraints, succession }) => [
    ...(casus.aggressors ?? []),
    ...(decision.kind === 'conditional' ? [decision.on] : []),
    ...(decision.kind === 'outside-body' ? decision.vetoes : []),
    ...(decision.kind === 'collective'
      ? [...decision.vetoes, ...Object.keys(decision.weights ?? {})]
      : []),
    ...obligation.carveOuts.flatMap((carveOut) => carveOut.actors),
    ...restraints.flatMap(({ binds }) => (typeof binds === 'string' ? [] : binds)),
    ...Object.keys(succession),
    ...[...casus.territory.in, ...casus.territory.out].filter((place) => actors.includes(place)),
  ])
  const seen = new Map<string, number>()
  return [...new Set([...actors, ...named])].filter((actor) => {
    const kind = JSON.stringify([
      pair.map((mechanism) => standing(mechanism, actor)),
      pair.map((mechanism) => mentions(mechanism, actor)),
    ])
    const before = seen.get(kind) ?? 0
    seen.set(kind, before + 1)
    return before < 2
  })
}

function standing(mechanism: Mechanism, actor: string): readonly boolean[] {
  const members = membersOf(mechanism)
  return [members.bound, members.protected, members.parties].map((list) => list.includes(actor))
}

/** The places of a text at which a state is named: states named alike stand alike. */
function mentions(mechanism: Mechanism, actor: string): readonly unknown[] {
  const { casus, decision, obligation, restraints, succession } = mechanism
  const collective = decision.kind === 'collective' ? decision : undefined
  return [
    casus.aggressors?.includes(actor),
    casus.territory.in.includes(actor),
    casus.territory.out.includes(actor),
    decision.kind === 'conditional' && decision.on === actor,
    decision.kind === 'outside-body' && decision.vetoes.includes(actor),
    collective?.vetoes.includes(actor),
    collective?.weights?.[actor],
    obligation.carveOuts.map(({ actors }) => actors.includes(actor)),
    restraints.map(({ binds, towards }) => [binds.includes(actor), towards.includes(actor)]),
    succession[actor],
  ]
}

/** Each place by itself, and each that is covered together with each that is left out. */
function placesOf(
  pair: readonly [Mechanism, Mechanism],
  actors: readonly string[],
): readonly (readonly string[])[] {
  const covered = pair.flatMap(({ casus }) => casus.territory.in)
  const leftOut = pair.flatMap(({ casus }) => casus.territory.out)
  const restrained = pair.flatMap(({ restraints }) =>
    restraints.flatMap(({ places }) => places ?? []),
  )
  const homes = actors.filter((actor) => actor !== outsider)
  const single = new Set([...covered, ...leftOut, ...restrained, ...homes, 'elsewhere'])
  const both = [...new Set(covered)].flatMap((place) =>
    [...new Set(leftOut)].map((other) => [place, other]),
  )
  return [...[...single].map((place) => [place]), ...both]
}

/** What those with a say could do; who has one is read off both texts. */
function choicesFor(pair: readonly [Mechanism, Mechanism], scene: Incident): readonly Choices[] {
  const situations = pair.map((mechanism) => situationOf(mechanism, scene))
  // Where neither is set off, nothing that anyone does sets it off.
  if (situations.every((situation) => findCasus(situation).kind !== 'met')) return []
  const kinds = new Set(pair.map(({ decision }) => decision.kind))
  const bound = [...new Set(situations.flatMap((situation) => situation.bound))]
  const choices: Choices[] = []
  if (pair.some(({ casus }) => casus.onRequest)) choices.push({ requested: false })
  if (kinds.has('collective')) {
    const enough = situations.flatMap((situation) => controlOf(situation).activating)
    choices.push(
      ...enough.map((agreeing) => ({ consent: agreement(bound, (m) => agreeing.includes(m)) })),
      ...bound.map((_, index) => ({
        consent: Object.fromEntries(bound.slice(0, index + 1).map((m) => [m, 'absent' as const])),
      })),
      ...bound.map((_, index) => ({
        consent: Object.fromEntries(bound.slice(0, index + 1).map((m) => [m, 'abstains' as const])),
      })),
    )
  }
  if (kinds.has('concert-else-each')) choices.push({ consent: agreement(bound, () => true) })
  if (kinds.has('finding-body') || kinds.has('outside-body')) {
    choices.push({ bodyFinding: true }, { bodyFinding: false }, { flagrant: true })
    choices.push(...bound.map((member) => ({ flagrant: true, selfJudge: { [member]: true } })))
  }
  if (kinds.has('outside-body')) {
    const vetoes = pair.flatMap(({ decision }) =>
      decision.kind === 'outside-body' ? decision.vetoes : [],
    )
    choices.push({ unscVetoers: [] }, ...vetoes.map((member) => ({ unscVetoers: [member] })))
  }
  for (const { decision } of pair) {
    if (decision.kind === 'conditional') choices.push({ acted: { [decision.on]: true } })
  }
  return choices
}

function agreement(members: readonly string[], agrees: (member: string) => boolean) {
  return Object.fromEntries(members.map((member) => [member, agrees(member)]))
}
