import { type Frame, findFrames } from '../src/statements/model/find-frames.ts'
import type { LearntWeights } from '../src/statements/model/model-file.ts'
import { createNetwork } from '../src/statements/model/network.ts'
import type { Example } from './statement-examples.ts'
import type { Lesson } from './statement-threads.ts'

/** What networks that had not seen an article find in it. */
export interface Unseen {
  readonly example: Example
  readonly frames: readonly Frame[]
}

const FOLDS = [0, 1, 2, 3]

export function isInFold(article: number, fold: number): boolean {
  return article % FOLDS.length === fold
}

/** Each leaves out a fold of the first `articles` articles. */
export function foldLessons(folder: string, articles: number): readonly Lesson[] {
  return FOLDS.map((fold) => ({
    name: `all articles but for fold ${fold + 1} of ${FOLDS.length}`,
    folder,
    articles,
    without: fold,
    beginning: 0,
  }))
}

/**
 * The frames of every article by the networks of the lesson that left it out (stacking: Wolpert, Neural
 * Networks 1992): what judges them should see them as they will look on texts of others.
 */
export function findUnseen(
  examples: readonly Example[],
  learnt: readonly LearntWeights[],
): readonly Unseen[] {
  const found: Unseen[] = []
  learnt.forEach((weights, fold) => {
    const network = createNetwork(weights)
    examples.forEach((example, i) => {
      if (isInFold(i, fold)) found[i] = { example, frames: findFrames(network, example) }
    })
  })
  return found
}
