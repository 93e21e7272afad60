import { writeFileSync } from 'node:fs'
import { DemarcheError, InvalidInput } from '../src/errors.ts'
import { writeStatementModel } from '../src/statements/model/model-file.ts'
import { readPolnear } from './polnear.ts'
import { trainStatements } from './statements.ts'
import { TEXT_MODEL, trainTextFiles } from './text-jackknife.ts'

const STATEMENT_MODEL = 'models/statements.bin'

/**
 * Trains every model, in order, from the corpus in the folder named: `npm run train -- PATH`.
 * With `statements` behind the path, only the statement model, on the text models of last time.
 */
async function main(folder: string | undefined, only: string | undefined): Promise<void> {
  if (!folder) throw new InvalidInput('name the folder that holds PolNeAR: npm run train -- PATH')
  if (only !== undefined && only !== 'statements')
    throw new InvalidInput(`cannot train only "${only}": give "statements", or nothing for all`)
  if (only === undefined) trainTextFiles(readPolnear(folder, 'train'), TEXT_MODEL)
  writeFileSync(STATEMENT_MODEL, writeStatementModel(await trainStatements(folder)))
}

try {
  await main(process.argv[2], process.argv[3])
} catch (error) {
  if (!(error instanceof DemarcheError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
