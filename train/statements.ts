import type { StatementModel } from '../src/statements/model/model-file.ts'
import type { Analyser } from '../src/text/analyse.ts'
import type { PolnearArticle } from './polnear.ts'
import { createExamples, type Example } from './statement-examples.ts'
import { findUnseen } from './statement-folds.ts'
import { learnRankers } from './statement-ranking.ts'
import { learnRatings } from './statement-ratings.ts'
import { learnWeights } from './statement-weights.ts'
import { unseenAnalyses } from './text-jackknife.ts'

/**
 * The statement model learnt from the articles; the same articles give the same model. Networks
 * that learn from three quarters of the articles each find the frames that the judges learn from;
 * those of the model learn from all.
 */
export function trainStatements(
  articles: readonly PolnearArticle[],
  analyse: Analyser,
): StatementModel {
  const examples = createExamples(articles, unseenAnalyses(articles))
  const learn = (some: readonly Example[]) => learnWeights(some, analyse)
  const unseen = findUnseen(examples, learn)
  console.log('judges of what they drew')
  const judges = { ...learnRankers(unseen), ...learnRatings(unseen) }
  console.log('networks of all articles')
  return { ...learn(examples), judges }
}
