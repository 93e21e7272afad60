import { logistic } from '../src/statements/logistic.ts'
import { viewFrom } from '../src/statements/model/frame-view.ts'
import { PARTS } from '../src/statements/model/labels.ts'
import { createPaths, findPaths } from '../src/statements/model/paths.ts'
import { inputWidth } from '../src/statements/model/recurrence.ts'
import { LONGEST_WINDOW, windowAround } from '../src/statements/model/window.ts'
import { chainLoss, createChainSums } from './statement-chain.ts'
import { type Chunk, type Dropout, encodeBackward, encodeChunk } from './statement-encoder.ts'
import { frameBackward, scoreFrame } from './statement-frame.ts'
import { type Gold, labelWindow } from './statement-gold.ts'
import { type Learner, TASKS } from './statement-network.ts'
import { touchAll, update } from './statement-parameters.ts'

/** A token that is no cue is learnt from as a false one when it looks this much like one. */
const FALSE_CUE = 0.05
const SIDE_TASK_WEIGHT = 0.3
const DENSE_RATE = 0.2

const labels = new Uint8Array(LONGEST_WINDOW)
const sums = createChainSums(LONGEST_WINDOW)
const paths = createPaths()

/** Learns from one chunk; returns the loss of its frames and their number. */
export function learnChunk(
  learner: Learner,
  chunk: Chunk,
  rate: number,
  dropout: Dropout,
): { readonly loss: number; readonly frames: number } {
  const { tokens, dimensions, parameters, kernels } = learner
  const { first, end, example } = chunk
  encodeChunk(learner, chunk, dropout)
  tokens.dHidden.view.fill(0, 0, (end - first) * dimensions.hidden)
  tokens.dToFrame.view.fill(0, 0, (end - first) * inputWidth(dimensions.frame))
  const inChunk = example.gold.filter((gold) => gold.end > first && gold.first < end)
  const goldAt = taskGradients(learner, chunk, inChunk)
  let loss = 0
  let frames = 0
  for (let cue = first; cue < end; cue++) {
    const gold = goldAt.get(cue)
    const isHead = gold?.head === cue
    if (!isHead && (tokens.tasks.view[(cue - first) * TASKS] ?? 0) < FALSE_CUE) continue
    loss += learnFrame(learner, chunk, cue, gold, dropout)
    frames++
  }
  encodeBackward(learner, chunk)
  for (const [name, matrix] of Object.entries(parameters)) {
    const isTable = name.endsWith('Table')
    if (!isTable) touchAll(matrix)
    update(kernels, matrix, isTable ? rate : rate * DENSE_RATE)
  }
  return { loss, frames }
}

function learnFrame(
  learner: Learner,
  { example, first, end }: Chunk,
  cue: number,
  gold: Gold | undefined,
  dropout: Dropout,
): number {
  const { syntax, tree, tallies } = example
  const whole = windowAround(syntax, cue)
  const window = { first: Math.max(whole.first, first), end: Math.min(whole.end, end) }
  findPaths(syntax, tree, cue, window, paths)
  const view = viewFrom(cue, { syntax, tree, tallies, paths, window })
  const chain = scoreFrame(learner, view, first, dropout)
  if (gold) labelWindow(gold, window, labels)
  const { transitions } = learner.parameters
  const loss = chainLoss(
    chain,
    gold && labels,
    sums,
    learner.frame.dScores.view,
    transitions.gradients.view,
    transitions.width,
  )
  frameBackward(learner, view, first)
  return loss
}

/** Sets the gradients of the tasks; returns which annotated cue each token belongs to. */
function taskGradients(
  { tokens }: Learner,
  { first, end }: Chunk,
  golds: readonly Gold[],
): ReadonlyMap<number, Gold> {
  const goldAt = new Map<number, Gold>()
  const truth = new Uint8Array((end - first) * TASKS)
  const mark = (token: number, task: number) => {
    if (token >= first && token < end) truth[(token - first) * TASKS + task] = 1
  }
  for (const gold of golds) {
    mark(gold.head, 0)
    for (const [token, stop] of gold.cue)
      for (let i = Math.max(token, first); i < stop; i++) goldAt.set(i, gold)
    PARTS.forEach((part, p) => {
      for (const [from, stop] of gold[part]) {
        for (let i = from; i < stop; i++) mark(i, 1 + p * 3)
        mark(from, 2 + p * 3)
        mark(stop - 1, 3 + p * 3)
      }
    })
  }
  for (const gold of golds) goldAt.set(gold.head, gold)
  const { tasks, dTasks } = tokens
  for (let i = 0; i < truth.length; i++) {
    const probability = logistic(tasks.view[i] ?? 0)
    tasks.view[i] = probability
    const weight = i % TASKS === 0 ? 1 : SIDE_TASK_WEIGHT
    dTasks.view[i] = (probability - (truth[i] ?? 0)) * weight
  }
  return goldAt
}
