import { type Frame, findFrames } from '../src/statements/model/find-frames.ts'
import type { LearntWeights } from '../src/statements/model/model-file.ts'
import { createNetwork } from '../src/statements/model/network.ts'
import type { Example } from './statement-examples.ts'

/** What networks that had not seen an article find in it. */
export interface Unseen {
  readonly example: Example
  readonly frames: readonly Frame[]
}

const FOLDS = 4

/**
 * The frames of every article by networks that learnt from the other folds (stacking: Wolpert,
 * Neural Networks 1992): what judges them should see them as they will look on texts of others.
 */
export function findUnseen(
  examples: readonly Example[],
  learn: (examples: readonly Example[]) => LearntWeights,
): readonly Unseen[] {
  const found: Unseen[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    console.log(`networks of three quarters of the articles, ${fold + 1} of ${FOLDS}`)
    const network = createNetwork(learn(examples.filter((_, i) => i % FOLDS !== fold)))
    examples.forEach((example, i) => {
      if (i % FOLDS === fold) found[i] = { example, frames: findFrames(network, example) }
    })
  }
  return found
}
