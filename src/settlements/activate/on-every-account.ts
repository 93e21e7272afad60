import type { Activation } from './activation.ts'
import type { Outcome } from './decide.ts'

interface Account {
  readonly name: string
  readonly activation: Activation
}

/** From the least that can follow to the most. */
const strength: readonly Outcome[] = [
  'none',
  'not-triggered',
  'blocked',
  'discretionary',
  'activated',
]

/**
 * The attacker is disputed: on top stands only what holds on every account, the least outcome and
 * the duties, rights and breaches common to all; each account is answered beside it.
 */
export function onEveryAccount(accounts: readonly Account[]): Activation {
  const all = accounts.map(({ activation }) => activation)
  const least = all.reduce((a, b) =>
    strength.indexOf(b.outcome) < strength.indexOf(a.outcome) ? b : a,
  )
  const inAll = <Item>(pick: (activation: Activation) => readonly Item[]): readonly Item[] =>
    pick(least).filter((item) =>
      all.every((activation) => pick(activation).some((other) => same(item, other))),
    )
  return {
    mechanism: least.mechanism,
    incident: `attacker disputed: ${accounts.map(({ name }) => name).join('; or ')}`,
    triggered: all.every(({ triggered }) => triggered),
    outcome: least.outcome,
    duties: inAll(({ duties }) => duties),
    entitled: inAll(({ entitled }) => entitled),
    commitments: inAll(({ commitments }) => commitments),
    carveOuts: inAll(({ carveOuts }) => carveOuts),
    breaches: inAll(({ breaches }) => breaches),
    consultation: all.every((a) => same(a.consultation, least.consultation))
      ? least.consultation
      : null,
    minimalBlockingSets: inAll(({ minimalBlockingSets }) => minimalBlockingSets),
    minimalActivatingSets: inAll(({ minimalActivatingSets }) => minimalActivatingSets),
    timeline: inAll(({ timeline }) => timeline),
    ...(least.ceasefire && { ceasefire: least.ceasefire }),
    readings: Object.fromEntries(accounts.map(({ name, activation }) => [name, activation])),
    because: ['Who attacked is disputed: here stands only what holds on every account.'],
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
