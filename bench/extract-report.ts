import type { Attribution } from '../src/statements/attribution.ts'
import type { PolnearArticle } from '../train/polnear.ts'
import {
  addCounts,
  addScores,
  type Counts,
  f1,
  type Measure,
  type Scores,
  score,
} from './scorer.ts'

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
export function printScores(each: readonly Scores[]): void {
  const whole = each.reduce(addScores)
  console.log('measure               F1     95 % interval  people')
  for (const measure of MEASURES)
    console.log(
      `${measure.padEnd(21)} ${three(f1(whole[measure]))}  ${intervalOf(each, measure)}      ${three(PEOPLE[measure])}`,
    )
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
  console.log(`\n${title.padEnd(16)} articles  lenient  95 % interval  exact  content tokens`)
  for (const [name, members] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
    const sum = members.map(scoreOf).reduce(addScores)
    const columns = ['triple exact', 'content tokens'] as const
    const figures = columns.map((measure) => three(f1(sum[measure]))).join('     ')
    const lenient = `${three(f1(sum['lenient triple']))}  ${intervalOf(members.map(scoreOf), 'lenient triple')}`
    console.log(
      `${name.padEnd(16)} ${String(members.length).padStart(8)}  ${lenient}      ${figures}`,
    )
  }
}

/** How often a statement is right (a lenient hit), and found at all, by how sure the finder was. */
export function printCalibration(readings: readonly Reading[]): void {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, right: 0, sure: 0 }))
  for (const { article, found } of readings) {
    for (const attribution of found) {
      const { hit } = score(article.text, [attribution], article.attributions)['lenient triple']
      const bin = bins[Math.min(9, Math.floor(attribution.confidence * 10))]
      if (bin) {
        bin.count++
        bin.right += hit
        bin.sure += attribution.confidence
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
}

export function scoreOf({ article, found }: Reading): Scores {
  return score(article.text, found, article.attributions)
}

/** The 95 % interval of an F1, from articles drawn with replacement, the same in every run. */
export function intervalOf(each: readonly Scores[], measure: Measure): string {
  let state = 1
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return each[Math.floor((state / 4294967296) * each.length)]?.[measure] ?? NOTHING
  }
  const sorted = Array.from({ length: RESAMPLES }, () => f1(each.map(draw).reduce(addCounts))).sort(
    (a, b) => a - b,
  )
  const at = (share: number) => three(sorted[Math.floor(RESAMPLES * share)] ?? 0)
  return `${at(0.025)}–${at(0.975)}`
}

const NOTHING: Counts = { hit: 0, found: 0, gold: 0 }

export function three(value: number): string {
  return value.toFixed(3).replace(/^0/, '')
}
