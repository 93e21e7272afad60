import { compareSayings, type Prepared, prepare } from './same.ts'

/** A statement as grouping needs it: its id, its content's words, who and when. */
export interface ReportedSaying {
  readonly id: string
  readonly document: string
  readonly text: string
  readonly speaker?: string | undefined
  readonly said?: string | undefined
}

export interface Grouping {
  /** For each statement, in order, the id of its utterance: that of its first statement. */
  readonly utterances: readonly string[]
  /** Pairs of statements that report one saying with opposite sense. */
  readonly contradictions: readonly (readonly [string, string])[]
}

/** Candidates share a pair of the rarest stems: nearly all true pairs do, and few others. */
const rarest = 8
/** A pair of stems that so many statements share tells nothing. */
const crowded = 50

/**
 * Groups statements of several documents into utterances: acts of saying that they report, each
 * in its own words. Statements without a speaker stay alone; two of one document are never joined.
 */
export function groupUtterances(sayings: readonly ReportedSaying[]): Grouping {
  const prepared = sayings.map(prepare)
  const leaders = sayings.map((_, i) => i)
  const contradictions: [string, string][] = []
  for (const [i, j] of candidatePairs(sayings, prepared)) {
    const [a, b] = [prepared[i], prepared[j]]
    if (!a || !b) continue
    const { same, contradicts } = compareSayings(a, b)
    if (same) join(leaders, i, j)
    if (contradicts) contradictions.push([sayings[i]?.id ?? '', sayings[j]?.id ?? ''])
  }
  const utterances = sayings.map((_, i) => sayings[leaderOf(leaders, i)]?.id ?? '')
  return { utterances, contradictions }
}

function candidatePairs(
  sayings: readonly ReportedSaying[],
  prepared: readonly Prepared[],
): readonly (readonly [number, number])[] {
  const frequency = stemFrequency(prepared)
  const buckets = new Map<string, number[]>()
  for (const [i, { profile, speaker }] of prepared.entries()) {
    if (!speaker) continue
    for (const key of keysOf(profile.stems, frequency)) {
      const bucket = buckets.get(key)
      if (bucket) bucket.push(i)
      else buckets.set(key, [i])
    }
  }
  const pairs = new Map<string, readonly [number, number]>()
  for (const bucket of buckets.values()) {
    if (bucket.length > crowded) continue
    for (const [i, j] of pairsOf(bucket)) {
      if (sayings[i]?.document !== sayings[j]?.document) pairs.set(`${i} ${j}`, [i, j])
    }
  }
  return [...pairs.values()]
}

function stemFrequency(prepared: readonly Prepared[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>()
  for (const { profile } of prepared) {
    for (const stem of profile.stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  }
  return frequency
}

/** Pairs of the rarest stems; the only stem of a very short saying by itself. */
function keysOf(
  stems: ReadonlySet<string>,
  frequency: ReadonlyMap<string, number>,
): readonly string[] {
  const rare = [...stems]
    .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1))
    .slice(0, rarest)
    .sort()
  return rare.length === 1 ? rare : pairsOf(rare).map(([a, b]) => `${a} ${b}`)
}

function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): readonly [T, T] => [a, b]))
}

function join(leaders: number[], i: number, j: number): void {
  const [a, b] = [leaderOf(leaders, i), leaderOf(leaders, j)]
  leaders[Math.max(a, b)] = Math.min(a, b)
}

function leaderOf(leaders: readonly number[], i: number): number {
  let at = i
  while (leaders[at] !== undefined && leaders[at] !== at) at = leaders[at] ?? at
  return at
}
