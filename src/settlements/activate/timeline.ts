import { nameOf, namesOf } from '../mechanism/countries.ts'
import type { Moment } from './activation.ts'
import type { Consultation } from './consultation.ts'
import type { Ruling } from './decide.ts'
import type { Situation } from './situation.ts'

/** What happens when, in hours after the act, as the text has it. */
export function timelineOf(
  situation: Situation,
  ruling: Ruling,
  consultation: Consultation | null,
): readonly Moment[] {
  const { incident, attacker, target, mechanism } = situation
  const act = { hours: 0, what: `${incident.act}: ${nameOf(attacker)} against ${nameOf(target)}` }
  return [
    act,
    ...consulting(consultation, mechanism.consultation?.blocksAction ?? false),
    ...acting(situation, ruling),
    ...mechanism.ladder.map(({ step, after, attribution }) => ({
      hours: null,
      what: `after ${after} ${attribution} violation${after === 1 ? '' : 's'}: ${step}`,
    })),
  ]
}

function consulting(consultation: Consultation | null, blocks: boolean): readonly Moment[] {
  if (!consultation) return []
  const { mandatory, withinDays } = consultation
  const what = mandatory ? 'consultations must begin' : 'a party may call for consultations'
  if (withinDays === null) return [{ hours: mandatory ? 0 : null, what }]
  const end = blocks ? 'consultations end; nobody acts before' : 'consultations end at the latest'
  return [
    { hours: 0, what },
    { hours: withinDays * 24, what: end },
  ]
}

function acting({ mechanism }: Situation, ruling: Ruling): readonly Moment[] {
  if (ruling.holders.length === 0) return []
  const { deadline } = mechanism.obligation
  const what =
    ruling.outcome === 'activated'
      ? `help is due from ${namesOf(ruling.holders)}`
      : `may act: ${namesOf(ruling.holders)}`
  if (deadline === undefined) return [{ hours: null, what: `${what}; the text sets no time` }]
  return [{ hours: deadline === 'at once' ? 0 : deadline.days * 24, what }]
}
