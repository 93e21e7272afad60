import { featuresOf, type Profile, profileOf } from './likeness.ts'
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
  -6.755, -8.041, -6.567, 4.934, 13.062, 7.839, 0.228, -0.887, -0.65, -1.265, 2.829, -0.85,
]

/** Reports of one act of saying may be this many days apart. */
export const dayWindow = 3

export function prepare(saying: Saying): Prepared {
  return { ...saying, profile: profileOf(saying.text) }
}

/** Do two reports, in whatever words, give the same saying? Of different speakers or weeks, never. */
export function compareSayings(a: Prepared, b: Prepared): Comparison {
  if (!couldBeOne(a, b)) return { same: false, score: 0, contradicts: false }
  const score = probability(featuresOf(a.profile, b.profile))
  const alike = score >= 0.5
  const contradicts = alike && a.profile.negated !== b.profile.negated
  return { same: alike && !contradicts, score, contradicts }
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
  return 1 / (1 + Math.exp(-features.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0)))
}
