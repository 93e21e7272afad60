import { addScores, f1, type Scores, score, type Triple } from '../bench/scorer.ts'
import { settleFrames } from '../src/statements/choose-frames.ts'
import { type Frame, findFrames } from '../src/statements/model/find-frames.ts'
import type { Decisions, StatementModel } from '../src/statements/model/model-file.ts'
import { createNetwork } from '../src/statements/model/network.ts'
import type { Syntax } from '../src/statements/model/syntax.ts'
import type { Example } from './statement-examples.ts'

interface Reading {
  readonly example: Example
  readonly frames: readonly Frame[]
}

/** Chooses the threshold and fits the confidence on articles that the model has not seen. */
export function calibrate(model: StatementModel, heldOut: readonly Example[]): StatementModel {
  const network = createNetwork(model)
  const readings = heldOut.map((example) => ({
    example,
    frames: findFrames(network, example.syntax, model.decisions.look),
  }))
  const keep = bestThreshold(readings, model.decisions)
  const decisions = { ...model.decisions, keep }
  return { ...model, decisions: { ...decisions, confidence: fitConfidence(readings, decisions) } }
}

/** By the mean of lenient and exact F1 of triples. */
function bestThreshold(readings: readonly Reading[], decisions: Decisions): number {
  const quality = (keep: number) => {
    const sum = readings
      .map((reading) => scoreReading(reading, { ...decisions, keep }))
      .reduce(addScores)
    return f1(sum['lenient triple']) + f1(sum['triple exact'])
  }
  const choices = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6]
  return choices.reduce((best, keep) => (quality(keep) > quality(best) ? keep : best))
}

function scoreReading({ example, frames }: Reading, decisions: Decisions): Scores {
  const { article, syntax } = example
  const found = settleFrames(frames, decisions).map((frame) => tripleOf(frame, syntax))
  return score(article.text, found, article.attributions)
}

function tripleOf({ segments }: Frame, { starts, ends }: Syntax): Triple {
  const spans = (stretches: readonly (readonly [number, number])[]) =>
    stretches.map(([first, end]) => [starts[first] ?? 0, ends[end - 1] ?? 0] as const)
  return {
    source: spans(segments.source),
    cue: spans(segments.cue),
    content: spans(segments.content),
  }
}

/** Logistic regression of "is a lenient hit" on the evidence, by gradient descent. */
function fitConfidence(
  readings: readonly Reading[],
  decisions: Decisions,
): readonly [number, number, number] {
  const cases = readings.flatMap(({ example, frames }) => {
    const { article, syntax } = example
    return settleFrames(frames, decisions).map((frame) => {
      const scores = score(article.text, [tripleOf(frame, syntax)], article.attributions)
      const right = scores['lenient triple'].hit
      return { right, x: [Math.min(frame.logOdds, 10), frame.logShare, 1] }
    })
  })
  const weights: [number, number, number] = [0.5, 0.5, 0]
  for (let round = 0; round < 3000; round++) {
    const gradient = [0, 0, 0]
    for (const { right, x } of cases) {
      const z = x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)
      const error = 1 / (1 + Math.exp(-z)) - right
      x.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + error * value
      })
    }
    gradient.forEach((value, i) => {
      weights[i] = (weights[i] ?? 0) - (0.1 * value) / cases.length
    })
  }
  return weights
}
