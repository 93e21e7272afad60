import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { featureNames, featuresOf, type Profile, profileOf } from '../src/statements/likeness.ts'
import { logistic } from '../src/statements/logistic.ts'

/**
 * Fits the weights of src/statements/same.ts: `npx tsx train/same.ts ../shared/translations/dev.tsv.gz`.
 * Positives are two translations of one news sentence. Negatives are the next sentence of the
 * document, and the two sentences of other lines that share most rare stems with it. Prints the
 * F1 of five folds, each held out once by document order, and the weights fitted on all.
 */
interface Pair {
  readonly features: readonly number[]
  readonly same: boolean
  readonly fold: number
}

const folds = 5
const [path = '../shared/translations/dev.tsv.gz'] = process.argv.slice(2)
const pairs = readPairs(path)
let [hits, given, wanted] = [0, 0, 0]
for (let fold = 0; fold < folds; fold++) {
  const weights = learn(pairs.filter((pair) => pair.fold !== fold))
  for (const pair of pairs.filter((held) => held.fold === fold)) {
    const says = probability(weights, pair.features) >= 0.5
    hits += says && pair.same ? 1 : 0
    given += says ? 1 : 0
    wanted += pair.same ? 1 : 0
  }
}
console.log(`pairs ${pairs.length}, positive ${wanted}`)
console.log(
  `held-out precision ${(hits / given).toFixed(4)} recall ${(hits / wanted).toFixed(4)} F1 ${((2 * hits) / (given + wanted)).toFixed(4)}`,
)
for (const [i, weight] of learn(pairs).entries())
  console.log(`${featureNames[i]}: ${weight.toFixed(3)},`)

function readPairs(file: string): readonly Pair[] {
  const rows = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n').slice(1)
  const texts = rows.map((row) => row.split('\t'))
  const as = texts.map(([, , a = '']) => profileOf(a))
  const bs = texts.map(([, , , b = '']) => profileOf(b))
  const index = indexStems(bs)
  return as.flatMap((a, i) => {
    const fold = Math.floor((i * folds) / as.length)
    const next = bs[i + 1 < bs.length ? i + 1 : 0]
    const hard = hardest(a, i, index, bs).filter((j) => !repeats(a, as[j]))
    const others = [next, ...hard.slice(0, 2).map((j) => bs[j])]
    const made: Pair[] = []
    const same = bs[i]
    if (same) made.push({ features: featuresOf(a, same), same: true, fold })
    for (const other of others) {
      if (other) made.push({ features: featuresOf(a, other), same: false, fold })
    }
    return made
  })
}

/** A line that the same translator gave nearly the same words is a repetition, not a negative. */
function repeats({ stems }: Profile, other: Profile | undefined): boolean {
  if (!other) return false
  const shared = [...stems].filter((stem) => other.stems.has(stem)).length
  return shared >= 0.5 * Math.max(stems.size, other.stems.size)
}

function indexStems(profiles: readonly Profile[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  for (const [i, { stems }] of profiles.entries()) {
    for (const stem of stems) index.set(stem, [...(index.get(stem) ?? []), i])
  }
  return index
}

function hardest(
  { stems }: Profile,
  own: number,
  index: ReadonlyMap<string, readonly number[]>,
  all: readonly Profile[],
): readonly number[] {
  const scores = new Map<number, number>()
  for (const stem of stems) {
    const found = index.get(stem) ?? []
    if (found.length > 400) continue
    const rarity = Math.log(all.length / Math.max(1, found.length))
    for (const i of found) if (i !== own) scores.set(i, (scores.get(i) ?? 0) + rarity)
  }
  const ranked = [...scores].sort(([i, a], [j, b]) => b - a || i - j)
  return ranked.slice(0, 6).map(([i]) => i)
}

/** Logistic regression by gradient descent with momentum; deterministic. */
function learn(examples: readonly Pair[]): readonly number[] {
  const weights = featureNames.map(() => 0)
  const speed = featureNames.map(() => 0)
  for (let step = 0; step < 500; step++) {
    const gradient = featureNames.map(() => 0)
    for (const { features, same } of examples) {
      const error = (same ? 1 : 0) - probability(weights, features)
      for (let k = 0; k < features.length; k++)
        gradient[k] = (gradient[k] ?? 0) + error * (features[k] ?? 0)
    }
    for (let k = 0; k < weights.length; k++) {
      const slope = (gradient[k] ?? 0) / examples.length - 1e-5 * (weights[k] ?? 0)
      speed[k] = 0.95 * (speed[k] ?? 0) + slope
      weights[k] = (weights[k] ?? 0) + 1.5 * (speed[k] ?? 0)
    }
  }
  return weights
}

function probability(weights: readonly number[], features: readonly number[]): number {
  return logistic(features.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0))
}
