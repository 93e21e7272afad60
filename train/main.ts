import { DemarcheError, InvalidInput } from '../src/errors.ts'
import { readPolnear } from './polnear.ts'
import { TEXT_MODEL, trainTextFiles } from './text-jackknife.ts'

/** Trains every model, in order, from the corpus in the folder named: `npm run train -- PATH`. */
function main(folder: string | undefined): void {
  if (!folder) throw new InvalidInput('name the folder that holds PolNeAR: npm run train -- PATH')
  const articles = readPolnear(folder, 'train')
  trainTextFiles(articles, TEXT_MODEL)
}

try {
  main(process.argv[2])
} catch (error) {
  if (!(error instanceof DemarcheError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
