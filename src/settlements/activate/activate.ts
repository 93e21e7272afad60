import { ceasefireState } from '../ceasefire/ceasefire.ts'
import { capitalised, nameOf } from '../mechanism/countries.ts'
import { isPlace } from '../mechanism/places.ts'
import type { Mechanism } from '../mechanism/schema.ts'
import type { Activation, Duty, History } from './activation.ts'
import { breachesOf } from './breaches.ts'
import { type CasusFinding, casusWords, findCasus } from './casus.ts'
import { mostCoalitions } from './coalitions.ts'
import { consultationOn } from './consultation.ts'
import { controlOf } from './control.ts'
import { decide, type Ruling } from './decide.ts'
import type { Incident, ReportedIncident } from './incident.ts'
import { onEveryAccount } from './on-every-account.ts'
import { type Situation, situationOf } from './situation.ts'
import { timelineOf } from './timeline.ts'

/**
 * Presses the button: what the text, by its terms, makes of the incident. Pure.
 * A disputed attacker is answered for each account; what stands on top holds on all of them.
 */
export function activate(mechanism: Mechanism, reported: ReportedIncident): Activation {
  const accounts = reported.attacker.map(({ attacker, ...claim }) => ({
    name: `${nameOf(attacker)} attacked${'by' in claim && claim.by ? `, as ${nameOf(claim.by)} says` : ''}`,
    activation: withReadings(mechanism, { ...reported, attacker }),
  }))
  const [only] = accounts
  return accounts.length === 1 && only ? only.activation : onEveryAccount(accounts)
}

function withReadings(mechanism: Mechanism, incident: Incident): Activation {
  const principal = activateReading(mechanism, incident)
  if (mechanism.readings.length === 0) return principal
  const readings = mechanism.readings.map(({ name, why, changes }) => {
    const rival = activateReading({ ...mechanism, ...changes }, incident)
    return [name, { ...rival, because: [why, ...rival.because] }] as const
  })
  return { ...principal, readings: Object.fromEntries(readings) }
}

/** Outcome and holders alone, for the sweep, which asks for thousands. */
export function ruleOn(situation: Situation): {
  readonly casus: CasusFinding
  readonly ruling: Ruling
} {
  const { mechanism } = situation
  if (mechanism.decision.kind === 'none') {
    return { casus: { kind: 'act' }, ruling: decide(mechanism.decision, situation) }
  }
  const casus = findCasus(situation)
  if (casus.kind !== 'met') return { casus, ruling: nothing('not-triggered') }
  return {
    casus,
    ruling:
      situation.helpers.length === 0 ? nothing('none') : decide(mechanism.decision, situation),
  }
}

function nothing(outcome: 'not-triggered' | 'none'): Ruling {
  return {
    outcome,
    holders: [],
    why: () => (outcome === 'none' ? 'Nobody is left who could be bound to help.' : ''),
  }
}

function activateReading(mechanism: Mechanism, incident: Incident): Activation {
  const situation = situationOf(mechanism, incident)
  const { casus, ruling } = ruleOn(situation)
  const triggered = casus.kind === 'met'
  const breaches = breachesOf(situation, triggered)
  const consultation = consultationOn(situation, casus, breaches.length > 0)
  const control = triggered ? controlOf(situation) : { blocking: [], activating: [] }
  const owed = owedBy(mechanism, ruling)
  const { force } = mechanism.obligation
  const { violations, releases, acted } = incident
  return {
    mechanism: mechanism.id,
    incident: incident.name ?? incidentWords(incident),
    triggered,
    outcome: ruling.outcome,
    duties: force === 'duty' && ruling.outcome === 'activated' ? owed : [],
    entitled:
      force === 'entitlement' || (force === 'duty' && ruling.outcome === 'discretionary')
        ? ruling.holders
        : [],
    commitments: force === 'political-commitment' ? owed : [],
    carveOuts: carveOutsFor(mechanism, ruling),
    breaches,
    consultation,
    minimalBlockingSets: control.blocking,
    minimalActivatingSets: control.activating,
    timeline: timelineOf(situation, ruling, consultation),
    ...(acted && { history: historyOf(ruling, force, acted) }),
    ...((violations ?? releases) && {
      ceasefire: ceasefireState(mechanism, violations ?? [], releases ?? []),
    }),
    because: reasons(situation, casus, ruling, control.blocking.length),
  }
}

function incidentWords({ act, attacker, target, tags }: Incident): string {
  return `${act} by ${nameOf(attacker)} on ${nameOf(target)}${tags.length > 0 ? ` (${tags.join(', ')})` : ''}`
}

function owedBy({ obligation }: Mechanism, { holders }: Ruling): readonly Duty[] {
  const { deadline, content = 'assistance' } = obligation
  const due = typeof deadline === 'object' ? `within ${deadline.days} days` : deadline
  return holders.map((actor) => ({ actor, obligation: content, ...(due ? { due } : {}) }))
}

function carveOutsFor({ obligation }: Mechanism, { holders }: Ruling): Activation['carveOuts'] {
  return obligation.carveOuts.flatMap(({ actors, text }) =>
    holders.filter((holder) => actors.includes(holder)).map((actor) => ({ actor, text })),
  )
}

function historyOf(
  { holders, outcome }: Ruling,
  force: Mechanism['obligation']['force'],
  acted: Readonly<Record<string, boolean>>,
): History {
  const paperBound = force === 'duty' && outcome === 'activated' ? holders : []
  return {
    paperBound,
    acted: Object.keys(acted).filter((actor) => acted[actor]),
    boundButDidNot: paperBound.filter((actor) => !acted[actor]),
  }
}

function reasons(
  situation: Situation,
  casus: CasusFinding,
  ruling: Ruling,
  blockingSets: number,
): readonly string[] {
  const { mechanism, incident } = situation
  const strange = incident.tags.filter((tag) => !isPlace(tag))
  return [
    mechanism.decision.kind === 'none' ? '' : casusWords(casus, situation),
    ruling.why(),
    casus.kind === 'met' && mechanism.casus.onRequest && incident.requested === undefined
      ? `Help is owed on request; ${nameOf(situation.target)} is taken to have asked.`
      : '',
    ruling.outcome === 'activated' && mechanism.obligation.discretion === 'full'
      ? 'What help to give is left to each.'
      : '',
    blockingSets >= mostCoalitions ? `Only the first ${mostCoalitions} coalitions are listed.` : '',
    strange.length > 0 ? `No place known here: ${strange.join(', ')}.` : '',
    statusWords(mechanism.status),
  ]
    .filter((reason) => reason !== '')
    .map(capitalised)
}

function statusWords(status: Mechanism['status']): string {
  switch (status) {
    case 'in-force':
      return ''
    case 'lapsed':
      return 'The text is no longer in force.'
    case 'draft':
    case 'proposed':
      return 'The text was never concluded: this is what it would do.'
    case 'variant':
      return 'The text is a variant drawn up for comparison.'
  }
}
