import { score, type Triple } from '../bench/scorer.ts'
import { settleFrames } from '../src/statements/choose-frames.ts'
import { type ConfidenceWeights, evidenceOf, rate } from '../src/statements/confidence.ts'
import { type Frame, findFrames } from '../src/statements/model/find-frames.ts'
import type { LearntWeights } from '../src/statements/model/model-file.ts'
import { createNetwork } from '../src/statements/model/network.ts'
import type { Stretches } from '../src/statements/model/stretches.ts'
import type { Syntax } from '../src/statements/model/syntax.ts'
import type { Example } from './statement-examples.ts'

interface Reading {
  readonly example: Example
  readonly frames: readonly Frame[]
}

const ROUNDS = 4000
const RATE = 0.3

/** The weights of the evidence, fitted on articles that the model has not seen. */
export function calibrate(model: LearntWeights, heldOut: readonly Example[]): ConfidenceWeights {
  const network = createNetwork(model)
  const readings = heldOut.map((example) => ({
    example,
    frames: findFrames(network, example.syntax),
  }))
  // Which of two frames gives way is a matter of confidence, so it takes one regression to settle them.
  const first = regress(readings)
  const settled = readings.map(({ example, frames }) => ({
    example,
    frames: settleFrames(frames.map((frame) => rate(frame, example.syntax, first))),
  }))
  return regress(settled)
}

/** Logistic regression of "is a lenient hit" on the evidence, by gradient descent. */
function regress(readings: readonly Reading[]): ConfidenceWeights {
  const cases = readings.flatMap(casesOf)
  const weights = new Float64Array(cases[0]?.evidence.length ?? 0)
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(weights.length)
    for (const { right, evidence } of cases) {
      const z = evidence.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)
      const error = 1 / (1 + Math.exp(-z)) - right
      evidence.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + error * value
      })
    }
    gradient.forEach((slope, i) => {
      weights[i] = (weights[i] ?? 0) - (RATE * slope) / cases.length
    })
  }
  return Array.from(weights)
}

function casesOf({ example, frames }: Reading) {
  const { article, syntax } = example
  return frames.map((frame) => ({
    evidence: evidenceOf(frame, syntax),
    right: score(article.text, [tripleOf(frame, syntax)], article.attributions)['lenient triple']
      .hit,
  }))
}

function tripleOf({ segments }: Frame, { starts, ends }: Syntax): Triple {
  const spans = (stretches: Stretches) =>
    stretches.map(([first, end]) => [starts[first] ?? 0, ends[end - 1] ?? 0] as const)
  return {
    source: spans(segments.source),
    cue: spans(segments.cue),
    content: spans(segments.content),
  }
}
