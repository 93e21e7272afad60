import type { Attribution } from '../src/statements/attribution.ts'
import type { PolnearArticle } from '../train/polnear.ts'
import { addScores, f1, type Measure, type Scores, score } from './scorer.ts'

export interface Reading {
  readonly article: PolnearArticle
  readonly found: readonly Attribution[]
}

/** How far people agree on these articles, pairs scored against each other as here. */
const PEOPLE: Readonly<Record<Measure, number>> = {
  'lenient triple': 0.748,
  'triple exact': 0.585,
  'cue exact': 0.706,
  'linked source exact': 0.746,
  'linked content exact': 0.678,
  'content tokens': 0.915,
  'source tokens': 0.813,
  'direct found': 0.95,
  'direct right source': 0.95,
}
const MEASURES = Object.keys(PEOPLE) as Measure[]
const RESAMPLES = 1000

/** All measures with 95 % intervals from resampled articles (bootstrap), beside people's. */
export function printScores(readings: readonly Reading[]): void {
  const each = readings.map(scoreOf)
  const whole = each.reduce(addScores)
  const samples = resample(each)
  console.log('measure               F1     95 % interval  people')
  for (const measure of MEASURES) {
    const sorted = samples.map((sample) => f1(sample[measure])).sort((a, b) => a - b)
    const [low, high] = [
      sorted[Math.floor(RESAMPLES * 0.025)],
      sorted[Math.floor(RESAMPLES * 0.975)],
    ]
    const interval = `${three(low ?? 0)}–${three(high ?? 0)}`
    console.log(
      `${measure.padEnd(21)} ${three(f1(whole[measure]))}  ${interval}      ${three(PEOPLE[measure])}`,
    )
  }
}

/** The main measures of the articles of each group, largest group first. */
export function printGroups(
  title: string,
  readings: readonly Reading[],
  groupOf: (reading: Reading) => string,
): void {
  const groups = new Map<string, Reading[]>()
  for (const reading of readings) {
    const group = groups.get(groupOf(reading)) ?? []
    groups.set(groupOf(reading), [...group, reading])
  }
  console.log(`\n${title.padEnd(16)} articles  lenient  exact  content tokens`)
  for (const [name, members] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
    const sum = members.map(scoreOf).reduce(addScores)
    const columns = ['lenient triple', 'triple exact', 'content tokens'] as const
    const figures = columns.map((measure) => three(f1(sum[measure]))).join('     ')
    console.log(`${name.padEnd(16)} ${String(members.length).padStart(8)}  ${figures}`)
  }
}

/** How often a statement is right (a lenient hit), and found at all, by how sure the finder was. */
export function printCalibration(readings: readonly Reading[]): void {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, right: 0, sure: 0 }))
  const kinds = new Map<string, { count: number; right: number }>()
  for (const { article, found } of readings) {
    for (const attribution of found) {
      const { hit } = score(article.text, [attribution], article.attributions)['lenient triple']
      const bin = bins[Math.min(9, Math.floor(attribution.confidence * 10))]
      if (bin) {
        bin.count++
        bin.right += hit
        bin.sure += attribution.confidence
      }
      for (const name of [attribution.kind, attribution.cueClass]) {
        const kind = kinds.get(name) ?? { count: 0, right: 0 }
        kinds.set(name, { count: kind.count + 1, right: kind.right + hit })
      }
    }
  }
  console.log('\nconfidence  statements  mean  right')
  bins.forEach(({ count, right, sure }, i) => {
    if (count === 0) return
    const range = `.${i}–${i === 9 ? '1.0' : `.${i + 1}`}`
    console.log(
      `${range.padEnd(11)} ${String(count).padStart(10)}  ${three(sure / count)}  ${three(right / count)}`,
    )
  })
  console.log('\nkind, class  statements  right')
  for (const [name, { count, right }] of kinds)
    console.log(`${name.padEnd(12)} ${String(count).padStart(10)}  ${three(right / count)}`)
}

function scoreOf({ article, found }: Reading): Scores {
  return score(article.text, found, article.attributions)
}

/** Sums over articles drawn with replacement, the same in every run. */
function resample(each: readonly Scores[]): readonly Scores[] {
  let state = 1
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return each[Math.floor((state / 4294967296) * each.length)]
  }
  return Array.from({ length: RESAMPLES }, () =>
    each
      .map(() => draw())
      .filter((one) => one !== undefined)
      .reduce(addScores),
  )
}

function three(value: number): string {
  return value.toFixed(3).replace(/^0/, '')
}
