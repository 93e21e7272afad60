import { quietPipes } from '../src/cli/output.ts'
import { loadFinder } from '../src/statements/load-finder.ts'
import type { Span } from '../src/text/span.ts'
import { readPolnear, type Split } from '../train/polnear.ts'
import { loadBuiltFinder } from './built-finder.ts'
import { printKinds } from './extract-kinds.ts'
import { printLoss } from './extract-loss.ts'
import {
  printCalibration,
  printGroups,
  printScores,
  type Reading,
  scoreOf,
} from './extract-report.ts'
import { printSpeed } from './extract-speed.ts'

/**
 * Scores the statement finder on a split of PolNeAR, and times what the last `npm run build` wrote:
 * `npx tsx bench/extract.ts FOLDER [dev]`.
 */
const [folder = '../shared/polnear', split = 'dev'] = process.argv.slice(2)
if (split !== 'dev' && split !== 'train') throw new Error(`no split "${split}": dev or train`)
quietPipes()
const find = loadFinder()
const readings = read(folder, split)
printScores(readings.map(scoreOf))
printGroups('publisher', readings, ({ article }) => article.publisher)
printKinds(readings)
printCalibration(readings)
printLoss(readings.map(({ article }) => article))
printSpeed(
  readings.map(({ article }) => article.text),
  await loadBuiltFinder('.'),
)

function read(folder: string, split: Split): readonly Reading[] {
  return readPolnear(folder, split).map((article) => {
    const body: readonly Span[] = [[0, article.text.length]]
    return { article, found: find(article.text, body) }
  })
}
