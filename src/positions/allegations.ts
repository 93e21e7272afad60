import { sentenceAround } from './clause.ts'
import type { Mention } from './mentions.ts'
import type { Effect } from './operators.ts'
import { parsePhrase } from './phrase.ts'
import { indexPhrases, type Match } from './phrase-index.ts'
import { among, type Reading } from './reading.ts'
import { scopeOf } from './scope.ts'

/** An accusation of a breach, with its place among the statement's words. */
export interface Claim {
  readonly accused: string
  readonly issue: string
  readonly option: string
  readonly evidence: readonly [start: number, end: number]
  readonly confidence: number
}

type Charge = 'accuse' | 'breach'

const find = indexPhrases<Charge>(
  (
    [
      ['accuse', 'accuse'],
      ['accusation', 'accuse'],
      ['blame', 'accuse'],
      ['denounce', 'accuse'],
      ['condemn', 'accuse'],
      ['allege', 'accuse'],
      ['violat*', 'breach'],
      ['breach', 'breach'],
      ['break (through)?', 'breach'],
      ['(not|never|fail to) (honour|honor|respect|observe|comply|abide|keep|implement)', 'breach'],
      ['(ignore|flout|undermine|sabotage|disrupt|derail|renege on|back out of)', 'breach'],
    ] as const
  ).map(([phrase, value]) => ({ pattern: parsePhrase(phrase, () => undefined), value })),
)

/**
 * Who is said to have broken what: an act that breaks an option, or an option with a verb of
 * breach, whose doer is a party other than the speaker's own.
 */
export function allegationsIn(readings: readonly Reading[]): readonly Claim[] {
  const [first] = readings
  if (!first) return []
  const charges = find(first.words)
  const accused = charges.some(
    ({ start, value }) => value === 'accuse' && start < first.contentStart,
  )
  const claims = readings.flatMap((reading) => {
    const [from, end] = sentenceAround(reading.words, reading.signals[0]?.start ?? 0)
    const here = among(charges, from, end)
    const accusing = accused || here.some(({ value }) => value === 'accuse')
    return reading.signals.flatMap(
      (signal) => claimFrom(reading, { from, accusing, charges: here }, signal) ?? [],
    )
  })
  return unique(claims)
}

/** What a sentence is charged with: its first word, whether it accuses, its verbs of breach. */
interface Charged {
  readonly from: number
  readonly accusing: boolean
  readonly charges: readonly Match<Charge>[]
}

function claimFrom(
  reading: Reading,
  { from, accusing, charges }: Charged,
  signal: Reading['signals'][number],
): Claim | undefined {
  if (reading.conditions.some(({ start, end }) => start <= signal.start && signal.start < end))
    return
  if (isWished(reading, signal)) return
  const broken = charges.some(({ end, value }) => value === 'breach' && end <= signal.end)
  if (signal.value.kind !== 'breach' && !broken) return
  const accused = doer(reading, from, signal)
  if (!accused?.party || accused.party === reading.own) return
  return {
    accused: accused.party,
    issue: signal.value.issue,
    option: signal.value.option,
    evidence: [signal.start, signal.end],
    confidence: accusing ? 0.9 : 0.7,
  }
}

/** "must not be allowed to blockade", "will not attack": no act, but what somebody wants or foretells. */
function isWished(reading: Reading, signal: Reading['signals'][number]): boolean {
  const { governing } = scopeOf(reading, signal)
  return governing.some(({ value }) => wishes.has(value.effect))
}

const wishes: ReadonlySet<Effect> = new Set(['demand', 'negate', 'commit'])

/** The first party named before the act in its sentence, within the content. */
function doer(
  reading: Reading,
  first: number,
  signal: Reading['signals'][number],
): Mention | undefined {
  const from = Math.max(first, reading.contentStart)
  return reading.mentions.find(
    (mention) => mention.start >= from && mention.start < signal.start && mention.party,
  )
}

function unique(claims: readonly Claim[]): readonly Claim[] {
  const seen = new Set<string>()
  return claims.filter((claim) => {
    const key = `${claim.accused}/${claim.issue}/${claim.option}`
    return !seen.has(key) && seen.add(key)
  })
}
