import { feature } from '../src/statements/model/hash.ts'
import { type LinearWeights, pack } from '../src/statements/model/model-file.ts'
import type { Add } from '../src/statements/ranking/linear.ts'
import { createCounter } from './statement-counter.ts'
import { createFeatureIndex } from './statement-feature-index.ts'
import { createRandom, shuffle } from './statement-random.ts'

/** Something to be scored: its numbers, and the hashes of its features. */
export interface Instance {
  readonly numbers: readonly number[]
  readonly features: Int32Array
}

/** Instances that are learnt from together. */
export interface Case {
  readonly instances: readonly Instance[]
}

/** How the loss of a case changes with the score of each of its instances. */
export type Slopes<C extends Case> = (scores: readonly number[], case_: C) => readonly number[]

export interface Settings {
  readonly epochs: number
  readonly rate: number
  /** The weight of the first number at the start; the others begin at 0. */
  readonly start: number
}

/** Features in fewer cases than this say nothing. */
const LEAST = 10
/** Share of the features left out of a case while learning: no single one is relied on. */
const DROPPED = 0.3
/** The steps of a weight shrink with the squares of its slopes so far (Duchi et al., JMLR 2011). */
const FIRST_SQUARE = 0.01
const FIRST_NUMBER_SQUARE = 1
const NUMBER_RATE = 2

/** Weights that make the loss small: the mean of those after each epoch of the second half. */
export function learnLinear<C extends Case>(
  cases: readonly C[],
  slopesOf: Slopes<C>,
  { epochs, rate, start }: Settings,
): LinearWeights {
  const features = commonFeatures(cases)
  const numbers = cases[0]?.instances[0]?.numbers.map((_, n) => (n === 0 ? start : 0)) ?? []
  const learner = createLearner(features.length, numbers, rate)
  const rowOf = createFeatureIndex(features)
  const order = cases.map((case_) => ({ case_, rows: rowsOf(case_, rowOf) }))
  const random = createRandom(7)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const { case_, rows } of order) {
      const scores = learner.score(case_, rows, random)
      learner.step(case_, rows, slopesOf(scores, case_))
    }
    if (epoch >= epochs / 2) learner.remember()
  }
  return { features, ...learner.mean() }
}

/** Gathers the hashes of the features that `write` adds. */
export function collect(write: (add: Add) => void): Int32Array {
  const hashes: number[] = []
  write((template, a, b = 0) => hashes.push(feature(template, a, b)))
  return Int32Array.from(hashes)
}

function commonFeatures(cases: readonly Case[]): Int32Array {
  const counter = createCounter()
  for (const { instances } of cases) {
    const seen = new Set(instances.flatMap(({ features }) => [...features]))
    counter.add(Int32Array.from(seen))
  }
  return counter.common(LEAST)
}

type Rows = readonly Int32Array[]

function rowsOf({ instances }: Case, rowOf: (hash: number) => number): Rows {
  return instances.map(({ features }) => features.map(rowOf).filter((row) => row >= 0))
}

interface Learner {
  /** Scores the instances, some features left out. */
  readonly score: (case_: Case, rows: Rows, random: () => number) => readonly number[]
  /** Goes down the slopes with the features of the last scores. */
  readonly step: (case_: Case, rows: Rows, slopes: readonly number[]) => void
  readonly remember: () => void
  readonly mean: () => Omit<LinearWeights, 'features'>
}

function createLearner(size: number, start: readonly number[], rate: number): Learner {
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(FIRST_SQUARE)
  const numbers = Float64Array.from(start)
  const numberSquares = new Float64Array(start.length).fill(FIRST_NUMBER_SQUARE)
  const sums = {
    weights: new Float64Array(size),
    numbers: new Float64Array(start.length),
    count: 0,
  }
  // The slope of each feature of the case at hand; NaN for one that is left out.
  const slopes = new Map<number, number>()

  const score = ({ instances }: Case, rows: Rows, random: () => number): readonly number[] => {
    slopes.clear()
    return instances.map((instance, i) => {
      let sum = 0
      for (const row of rows[i] ?? []) {
        if (!slopes.has(row)) slopes.set(row, random() < DROPPED ? Number.NaN : 0)
        if (slopes.get(row) === 0) sum += weights[row] ?? 0
      }
      const own = instance.numbers.reduce((total, value, n) => total + value * (numbers[n] ?? 0), 0)
      return own + sum / (1 - DROPPED)
    })
  }

  const step = ({ instances }: Case, rows: Rows, byInstance: readonly number[]): void => {
    const numberSlopes = new Float64Array(numbers.length)
    instances.forEach((instance, i) => {
      const slope = byInstance[i] ?? 0
      instance.numbers.forEach((value, n) => {
        numberSlopes[n] = (numberSlopes[n] ?? 0) + slope * value
      })
      for (const row of rows[i] ?? []) slopes.set(row, (slopes.get(row) ?? 0) + slope)
    })
    for (const [row, slope] of slopes)
      if (!Number.isNaN(slope)) descend(weights, squares, row, slope, rate)
    numberSlopes.forEach((slope, n) => {
      descend(numbers, numberSquares, n, slope, rate * NUMBER_RATE)
    })
  }

  const remember = (): void => {
    addTo(sums.weights, weights)
    addTo(sums.numbers, numbers)
    sums.count++
  }

  const mean = () => ({
    numbers: Array.from(sums.numbers, (sum) => sum / sums.count),
    table: pack(Float32Array.from(sums.weights, (sum) => sum / sums.count)),
  })

  return { score, step, remember, mean }
}

function descend(
  weights: Float64Array,
  squares: Float64Array,
  i: number,
  slope: number,
  rate: number,
): void {
  const square = (squares[i] ?? 0) + slope * slope
  squares[i] = square
  weights[i] = (weights[i] ?? 0) - (rate * slope) / Math.sqrt(square)
}

function addTo(sums: Float64Array, values: Float64Array): void {
  values.forEach((value, i) => {
    sums[i] = (sums[i] ?? 0) + value
  })
}
