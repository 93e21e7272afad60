import { nameOf, namesOf } from '../mechanism/countries.ts'
import type { Decision } from '../mechanism/schema.ts'
import type { Situation } from './situation.ts'
import { countVotes } from './vote.ts'

export type Outcome = 'activated' | 'blocked' | 'discretionary' | 'not-triggered' | 'none'

/** What the decision rule makes of an incident that is covered. */
export interface Ruling {
  readonly outcome: Outcome
  /** On whom the obligation now lies, or who may act. */
  readonly holders: readonly string[]
  readonly why: () => string
}

type Rule<Kind extends Decision['kind']> = (
  decision: Extract<Decision, { kind: Kind }>,
  situation: Situation,
) => Ruling

const eachBound: Rule<'each-bound'> = (_, { mechanism, helpers }) =>
  mechanism.obligation.force === 'duty'
    ? ruling(
        'activated',
        helpers,
        () => `Each is bound on its own; no vote is taken: ${namesOf(helpers)}.`,
      )
    : ruling(
        'discretionary',
        helpers,
        () => `No duty arises; it is for each to act: ${namesOf(helpers)}.`,
      )

const eachMay: Rule<'each-may'> = (_, { helpers }) =>
  ruling('discretionary', helpers, () => `Each may act and nobody must: ${namesOf(helpers)}.`)

/** Common action first; where that fails, each alone (Treaty of Guarantee 1960, Art IV). */
const concertElseEach: Rule<'concert-else-each'> = (_, { bound, helpers, incident }) =>
  bound.every((member) => incident.consent[member] === true)
    ? ruling('activated', helpers, () => `The guarantors act in concert: ${namesOf(helpers)}.`)
    : ruling(
        'discretionary',
        helpers,
        () => `No concerted action is agreed, so each may act alone: ${namesOf(helpers)}.`,
      )

const collective: Rule<'collective'> = (rule, situation) => {
  const { carried, against, quorate } = countVotes(rule, situation)
  const body = rule.body ?? 'The guarantors'
  if (carried) {
    return ruling(
      'activated',
      situation.helpers,
      () => `${body} agreed: the votes needed are there.`,
    )
  }
  if (!quorate) return ruling('blocked', [], () => `${body} lacked a quorum (${rule.quorum}).`)
  const selfVeto = against.includes(situation.attacker)
  return ruling('blocked', [], () =>
    [
      `${body} must agree (${rule.threshold}), and ${namesOf(against)} did not.`,
      selfVeto ? `${nameOf(situation.attacker)} is the attacker and has a vote.` : '',
    ]
      .join(' ')
      .trim(),
  )
}

/** A body finds the breach; a flagrant one lets each judge for itself (Locarno 1925, Art 4). */
const findingBody: Rule<'finding-body'> = ({ body, flagrantBypass }, { incident, helpers }) => {
  if (incident.bodyFinding) {
    return ruling(
      'activated',
      helpers,
      () => `${body} found the breach: ${namesOf(helpers)} are bound.`,
    )
  }
  if (!flagrantBypass || !incident.flagrant) {
    return ruling(
      'blocked',
      [],
      () => `${body} has not found a breach, and without that none is bound.`,
    )
  }
  const convinced = helpers.filter((helper) => incident.selfJudge[helper])
  if (convinced.length > 0) {
    return ruling(
      'activated',
      convinced,
      () => `The breach is flagrant; satisfied of it and therefore bound: ${namesOf(convinced)}.`,
    )
  }
  const open = helpers.filter((helper) => incident.selfJudge[helper] !== false)
  return ruling(
    'discretionary',
    open,
    () => 'The breach is flagrant: each judges for itself whether it is bound.',
  )
}

/** The Security Council: an attacker with a veto is taken to use it unless the vetoes are given. */
const outsideBody: Rule<'outside-body'> = ({ body, vetoes }, { incident, attacker, helpers }) => {
  const said = incident.unscVetoers ?? (vetoes.includes(attacker) ? [attacker] : [])
  const vetoers = said.filter((member) => vetoes.includes(member))
  if (vetoers.length > 0)
    return ruling('blocked', [], () =>
      incident.unscVetoers
        ? `${namesOf(vetoers)} vetoed in ${body}.`
        : `${namesOf(vetoers)} has a veto in ${body} and is taken to use it.`,
    )
  if (incident.bodyFinding === false)
    return ruling('blocked', [], () => `${body} took no decision.`)
  return ruling('activated', helpers, () => `The matter goes to ${body}, where no veto was cast.`)
}

const conditional: Rule<'conditional'> = ({ on, act }, { incident, helpers }) =>
  incident.acted?.[on]
    ? ruling(
        'activated',
        helpers,
        () => `${nameOf(on)} was to ${act} and did: ${namesOf(helpers)} are bound.`,
      )
    : ruling('blocked', [], () => `Help is owed only if ${nameOf(on)} does this: ${act}.`)

const nobody: Rule<'none'> = () => ruling('none', [], () => 'The text names nobody who must help.')

export function decide(decision: Decision, situation: Situation): Ruling {
  switch (decision.kind) {
    case 'each-bound':
      return eachBound(decision, situation)
    case 'each-may':
      return eachMay(decision, situation)
    case 'concert-else-each':
      return concertElseEach(decision, situation)
    case 'collective':
      return collective(decision, situation)
    case 'finding-body':
      return findingBody(decision, situation)
    case 'outside-body':
      return outsideBody(decision, situation)
    case 'conditional':
      return conditional(decision, situation)
    case 'none':
      return nobody(decision, situation)
  }
}

function ruling(outcome: Outcome, holders: readonly string[], why: () => string): Ruling {
  return { outcome, holders, why }
}
