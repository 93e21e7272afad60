import { LABELS } from '../src/statements/model/labels.ts'
import {
  DENSE,
  type DenseName,
  type Dimensions,
  type LearntWeights,
  type PackedTable,
  pack,
} from '../src/statements/model/model-file.ts'
import type { Analyser } from '../src/text/analyse.ts'
import { analyseAll, dressUp } from './statement-augment.ts'
import { learnChunk } from './statement-chunk.ts'
import type { Chunk, Dropout } from './statement-encoder.ts'
import {
  commonFrameFeatures,
  commonTokenFeatures,
  createExamples,
  type Example,
  otherViews,
  tokenRows,
} from './statement-examples.ts'
import { createFeatureIndex } from './statement-feature-index.ts'
import { square } from './statement-frame.ts'
import { createLearner, type Learner, type Vocabulary } from './statement-network.ts'
import { createRandom, shuffle } from './statement-random.ts'

const DIMENSIONS: Dimensions = {
  token: { plain: 32, units: 8 },
  hidden: 64,
  frame: { plain: 32, units: 8 },
}
const EPOCHS = 14
/** The model is the mean of its states after this epoch and all later ones. */
const AVERAGE_FROM = 6
const RATE = 0.05
const DROPOUT: Dropout = { units: 0.2, tokenFeatures: 0.35, frameFeatures: 0.12 }
const LEAST_TOKEN_FEATURE = 20
const LEAST_FRAME_FEATURE = 40
const CHUNK = 100

/** Takes a line on how far learning has come. */
type Report = (line: string) => void

/** What the networks learn from the articles; the same articles and beginning give the same weights. */
export function learnWeights(
  plain: readonly Example[],
  analyse: Analyser,
  beginning: number,
  report: Report,
): LearntWeights {
  const dressed = dressUp(plain.map(({ article }) => article))
  const examples = [...plain, ...createExamples(dressed, analyseAll(dressed, analyse))]
  const tokenFeatures = commonTokenFeatures(examples, LEAST_TOKEN_FEATURE)
  const frameFeatures = commonFrameFeatures(examples, LEAST_FRAME_FEATURE)
  const frameRow = createFeatureIndex(frameFeatures)
  const vocabulary: Vocabulary = { tokenFeatures, frameFeatures, frameRow }
  const learner = createLearner(DIMENSIONS, vocabulary, beginning)
  const tokenRow = createFeatureIndex(tokenFeatures)
  learn(
    learner,
    [...examples, ...plain.flatMap(otherViews)].flatMap((example) => chunksOf(example, tokenRow)),
    beginning,
    report,
  )
  return weightsOf(learner, vocabulary)
}

function learn(learner: Learner, chunks: Chunk[], beginning: number, report: Report): void {
  const order = createRandom(99 + beginning)
  const matrices = Object.values(learner.parameters)
  const means = matrices.map(({ weights }) => new Float32Array(weights.view.length))
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(chunks, order)
    const rate = RATE * (1 - (epoch / EPOCHS) * 0.9)
    let [loss, frames] = [0, 0]
    for (const chunk of chunks) {
      const learnt = learnChunk(learner, chunk, rate, DROPOUT)
      loss += learnt.loss
      frames += learnt.frames
    }
    report(`epoch ${epoch + 1} of ${EPOCHS}, loss of a frame ${(loss / frames).toFixed(3)}`)
    const share = 1 / (epoch - AVERAGE_FROM + 2)
    if (epoch < AVERAGE_FROM - 1) continue
    matrices.forEach(({ weights }, m) => {
      const mean = means[m] ?? weights.view
      mean.forEach((value, i) => {
        mean[i] = value + ((weights.view[i] ?? 0) - value) * share
      })
    })
  }
  matrices.forEach(({ weights }, m) => {
    weights.view.set(means[m] ?? [])
  })
}

/** Runs of paragraphs that no attribution crosses, of about CHUNK tokens. */
function chunksOf(example: Example, tokenRow: (hash: number) => number): Chunk[] {
  const tokens = tokenRows(example, tokenRow)
  const { count, paragraphOf } = example.syntax
  const chunks: Chunk[] = []
  let first = 0
  for (let i = 1; i <= count; i++) {
    const last = i === count
    if (!last && (i - first < CHUNK || paragraphOf[i] === paragraphOf[i - 1])) continue
    const crossed = example.gold.some((gold) => gold.first < i && gold.end > i)
    if (!last && crossed && i - first < 6 * CHUNK) continue
    chunks.push({ example, tokens, first, end: i })
    first = i
  }
  return chunks
}

function weightsOf({ parameters }: Learner, vocabulary: Vocabulary): LearntWeights {
  const { taskWeights, taskBias, labelBias, transitions } = parameters
  const dense: Record<DenseName, Float32Array> = {
    tokenBias: parameters.tokenBias.weights.view,
    hiddenWeights: parameters.hiddenWeights.weights.view,
    hiddenBias: parameters.hiddenBias.weights.view,
    cueWeights: taskWeights.weights.view.subarray(0, DIMENSIONS.hidden),
    cueBias: taskBias.weights.view.subarray(0, 1),
    frameBias: parameters.frameBias.weights.view,
    frameFromToken: parameters.frameFromToken.weights.view,
    frameFromCue: parameters.frameFromCue.weights.view,
    labelWeights: parameters.labelWeights.weights.view,
    labelBias: labelBias.weights.view.subarray(0, LABELS),
    transitions: square(transitions.weights.view),
  }
  for (const name of DENSE) dense[name] = dense[name].slice()
  return {
    dimensions: DIMENSIONS,
    tokenFeatures: vocabulary.tokenFeatures,
    tokenTable: packKept(parameters.tokenTable.weights.view, DROPOUT.tokenFeatures),
    frameFeatures: vocabulary.frameFeatures,
    frameTable: packKept(parameters.frameTable.weights.view, DROPOUT.frameFeatures),
    dense,
  }
}

/** In use all features are there: their rows weigh less, so that the sums are those of training. */
function packKept(weights: Float32Array, dropped: number): PackedTable {
  return pack(weights.map((weight) => weight * (1 - dropped)))
}
