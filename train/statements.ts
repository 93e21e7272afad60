import type { StatementModel } from '../src/statements/model/model-file.ts'
import { readPolnear } from './polnear.ts'
import { createExamples } from './statement-examples.ts'
import { findUnseen, foldLessons } from './statement-folds.ts'
import { learnRankers } from './statement-ranking.ts'
import { learnRatings } from './statement-ratings.ts'
import { type Lesson, learnInThreads } from './statement-threads.ts'
import { unseenAnalyses } from './text-jackknife.ts'

/** Of six the best on dev, when the networks had more kinds of features (decision 3). */
const BEGINNING = 4

/**
 * The statement model learnt from the corpus in a folder; the same articles give the same model. Networks
 * that learn from three quarters of the articles each find the frames that the judges learn from;
 * those of the model learn from all.
 */
export async function trainStatements(folder: string): Promise<StatementModel> {
  const articles = readPolnear(folder, 'train')
  const examples = createExamples(articles, unseenAnalyses(articles))
  const all: Lesson = {
    name: 'all articles',
    folder,
    articles: articles.length,
    without: undefined,
    beginning: BEGINNING,
  }
  const [weights, ...ofFolds] = await learnInThreads([all, ...foldLessons(folder, articles.length)])
  if (!weights) throw new Error('no networks were learnt')
  console.log('judges of what the folds’ networks draw')
  const unseen = findUnseen(examples, ofFolds)
  return { ...weights, judges: { ...learnRankers(unseen), ...learnRatings(unseen) } }
}
