import { featuresOf, type Profile, profileOf } from './likeness.ts'
import { logistic } from './logistic.ts'
import { spellingKey } from './speakers/spelling.ts'

/** Words reported of someone on some day. */
export interface Saying {
  readonly text: string
  readonly speaker?: string | undefined
  /** ISO day. */
  readonly said?: string | undefined
}

export interface Comparison {
  readonly same: boolean
  /** Probability that the two report one saying. */
  readonly score: number
  /** The words agree but for a negation: two reports that cannot both be right. */
  readonly contradicts: boolean
}

/** A saying with what comparing needs, taken once. */
export interface Prepared extends Saying {
  readonly profile: Profile
}

/** In the order of `featureNames`; fitted by `npx tsx train/same.ts`. */
const weights = [
  -5.032, 0.994, -6.924, 1.019, 3.21, 5.591, 0.547, -0.912, -0.553, -1.119, 3.432, -2.417, -0.862,
  15.437, -8.28, 5.621, 7.234,
]

/** The share of the shorter saying's words that must agree for its negation to contradict. */
const nearlyAll = 0.7

/** Reports of one act of saying may be this many days apart. */
export const dayWindow = 3

export function prepare(saying: Saying): Prepared {
  return { ...saying, profile: profileOf(saying.text) }
}

/** Do two reports, in whatever words, give the same saying? Of different speakers or weeks, never. */
export function compareSayings(a: Prepared, b: Prepared): Comparison {
  if (!couldBeOne(a, b)) return { same: false, score: 0, contradicts: false }
  const score = probability(featuresOf(a.profile, b.profile))
  const contradicts = a.profile.negated !== b.profile.negated && sameButForNegation(a, b)
  return { same: score >= 0.5 && !contradicts, score, contradicts }
}

/**
 * Long sentences carry negations that another wording need not have; only where nearly all the
 * words agree does an odd one make the opposite.
 */
function sameButForNegation({ profile: a }: Prepared, { profile: b }: Prepared): boolean {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem)).length
  return shared > 0 && shared >= nearlyAll * Math.min(a.stems.size, b.stems.size)
}

function couldBeOne(a: Saying, b: Saying): boolean {
  if (a.speaker && b.speaker && surname(a.speaker) !== surname(b.speaker)) return false
  return !a.said || !b.said || daysBetween(a.said, b.said) <= dayWindow
}

function surname(name: string): string {
  return spellingKey(name.trim().split(/\s+/).at(-1) ?? '')
}

function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
}

function probability(features: readonly number[]): number {
  return logistic(features.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0))
}
