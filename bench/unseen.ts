import { chooseFrames } from '../src/statements/choose-frames.ts'
import { rateFrames } from '../src/statements/confidence.ts'
import { createJudges } from '../src/statements/judges.ts'
import { rankReadings } from '../src/statements/ranking/rank-readings.ts'
import { readPolnear } from '../train/polnear.ts'
import { createExamples } from '../train/statement-examples.ts'
import { findUnseen, foldLessons, type Unseen } from '../train/statement-folds.ts'
import { learnRankers } from '../train/statement-ranking.ts'
import { FOLDS, judgesFoldOf, learnRatings, tripleOf } from '../train/statement-ratings.ts'
import { learnInThreads } from '../train/statement-threads.ts'
import { unseenAnalyses } from '../train/text-jackknife.ts'
import { printScores } from './extract-report.ts'
import { type Scores, score } from './scorer.ts'

/**
 * Cross-validation over PolNeAR's train split, a yardstick ten times as long as dev: every article
 * is read by parsers, networks and judges that had not seen it. Learns them all, which takes
 * some 20 minutes on two cores: `npx tsx bench/unseen.ts FOLDER [ARTICLES]`.
 */
const [folder = '../shared/polnear', most = '840'] = process.argv.slice(2)
const all = readPolnear(folder, 'train')
const examples = createExamples(all, unseenAnalyses(all)).slice(0, Number(most))
const learnt = await learnInThreads(foldLessons(folder, examples.length))
const unseen = findUnseen(examples, learnt)
const folds = Array.from({ length: FOLDS }, (_, fold) => fold)
printScores(folds.flatMap(scoresOfFold))

function scoresOfFold(fold: number): readonly Scores[] {
  const known = unseen.filter((_, i) => judgesFoldOf(i) !== fold)
  const judges = createJudges({ ...learnRankers(known), ...learnRatings(known) })
  return unseen
    .filter((_, i) => judgesFoldOf(i) === fold)
    .map(({ example, frames }: Unseen) => {
      const ranked = rankReadings(frames, example, judges)
      const rated = rateFrames(ranked, example, judges)
      const told = chooseFrames(rated, example.syntax)
      const found = told.map((frame) => tripleOf(frame, example.syntax))
      return score(example.article.text, found, example.article.attributions)
    })
}
