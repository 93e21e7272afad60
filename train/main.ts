import { readFileSync, writeFileSync } from 'node:fs'
import { DemarcheError, InvalidInput } from '../src/errors.ts'
import { writeStatementModel } from '../src/statements/model/model-file.ts'
import { createAnalyser } from '../src/text/analyse.ts'
import { readPolnear } from './polnear.ts'
import { trainStatements } from './statements.ts'
import { TEXT_MODEL, trainTextFiles } from './text-jackknife.ts'

const STATEMENT_MODEL = 'models/statements.bin'

/**
 * Trains every model, in order, from the corpus in the folder named: `npm run train -- PATH`.
 * With `statements` behind the path, only the statement model, on the text models of last time.
 */
function main(folder: string | undefined, only: string | undefined): void {
  if (!folder) throw new InvalidInput('name the folder that holds PolNeAR: npm run train -- PATH')
  if (only !== undefined && only !== 'statements')
    throw new InvalidInput(`cannot train only "${only}": give "statements", or nothing for all`)
  const articles = readPolnear(folder, 'train')
  if (only === undefined) trainTextFiles(articles, TEXT_MODEL)
  const analyse = createAnalyser(readFileSync(TEXT_MODEL))
  writeFileSync(STATEMENT_MODEL, writeStatementModel(trainStatements(articles, analyse)))
}

try {
  main(process.argv[2], process.argv[3])
} catch (error) {
  if (!(error instanceof DemarcheError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
