import type { CeasefireState } from '../ceasefire/ceasefire.ts'
import { joined, nameOf, namesOf } from '../mechanism/countries.ts'
import type { Activation } from './activation.ts'
import type { Coalition } from './coalitions.ts'
import type { Outcome } from './decide.ts'

const outcomes: Readonly<Record<Outcome, string>> = {
  activated: 'Activated: it must act',
  blocked: 'Blocked: it does not act',
  discretionary: 'Discretionary: some may act, none must',
  'not-triggered': 'Not triggered: the text does not cover this',
  none: 'None: nobody is bound by the text to help',
}

export function outcomeWords(outcome: Outcome): string {
  return outcomes[outcome]
}

/** What an activation says, line by line, in the order in which a reader asks. */
export function activationLines(activation: Activation): readonly (readonly [string, string])[] {
  const { duties, entitled, commitments, carveOuts, breaches, consultation, history } = activation
  return [
    ...duties.map(
      (duty) =>
        [
          'must act',
          `${nameOf(duty.actor)}: ${duty.obligation}${duty.due ? `, ${duty.due}` : ''}`,
        ] as const,
    ),
    ...line('may act', namesOf(entitled)),
    ...commitments.map(
      ({ actor, obligation }) => ['promised', `${nameOf(actor)}: ${obligation}`] as const,
    ),
    ...carveOuts.map(({ actor, text }) => ['carve-out', `${nameOf(actor)}: ${text}`] as const),
    ...breaches.map(
      ({ actor, restraint }) => ['breach', `${nameOf(actor)}: ${restraint}`] as const,
    ),
    ...line('consult', consultation ? consultationWords(consultation) : ''),
    ...line('can stop it', coalitionWords(activation.minimalBlockingSets)),
    ...line('can set it off', coalitionWords(activation.minimalActivatingSets)),
    ...line('bound on paper', namesOf(history?.paperBound ?? [])),
    ...line('acted', history ? namesOf(history.acted) || 'nobody' : ''),
    ...(activation.ceasefire ? ceasefireLines(activation.ceasefire) : []),
    ...activation.because.map((reason) => ['because', reason] as const),
  ]
}

function ceasefireLines({
  sides,
  exchange,
}: CeasefireState): readonly (readonly [string, string])[] {
  return [
    ...sides.map(
      ({ side, alleged, established }) =>
        ['violations', `${nameOf(side)}: ${established} established, ${alleged} alleged`] as const,
    ),
    ...sides.flatMap(({ side, responses }) =>
      responses.map((step) => ['response', `${nameOf(side)}: ${step}`] as const),
    ),
    ...sides
      .filter(({ released }) => released > 0)
      .map(({ side, released }) => ['released', `${nameOf(side)}: ${released}`] as const),
    ...line('exchange', exchange ? `${nameOf(exchange.ahead)} is owed ${exchange.by}` : ''),
  ]
}

function line(label: string, words: string): readonly (readonly [string, string])[] {
  return words === '' ? [] : [[label, words]]
}

function consultationWords({ mandatory, withinDays }: NonNullable<Activation['consultation']>) {
  const time = withinDays === null ? '' : ` within ${withinDays} days`
  return mandatory ? `they must consult${time}` : `a party may call for consultations${time}`
}

const shown = 6

/** "any of Russia or China; or any 4 of France, Turkey …; or Italy and Poland". */
export function coalitionWords(coalitions: readonly Coalition[]): string {
  if (coalitions.some((coalition) => coalition.length === 0)) return 'nobody’s agreement is needed'
  const sizes = [...new Set(coalitions.map(({ length }) => length))].sort((a, b) => a - b)
  return sizes
    .map((size) =>
      sameSizeWords(
        coalitions.filter(({ length }) => length === size),
        size,
      ),
    )
    .join('; or ')
}

function sameSizeWords(coalitions: readonly Coalition[], size: number): string {
  const members = [...new Set(coalitions.flat())]
  if (coalitions.length > 1 && coalitions.length === choose(members.length, size)) {
    return `any ${size === 1 ? '' : `${size} `}of ${joined(members.map(nameOf), size === 1 ? 'or' : 'and')}`
  }
  const rest = coalitions.length - shown
  const listed = coalitions.slice(0, shown).map((coalition) => namesOf(coalition))
  return [...listed, ...(rest > 0 ? [`${rest} more`] : [])].join('; or ')
}

function choose(n: number, k: number): number {
  let ways = 1
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i
  return Math.round(ways)
}
