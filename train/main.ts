import { mkdirSync, writeFileSync } from 'node:fs'
import { DemarcheError, InvalidInput } from '../src/errors.ts'
import { writeTextModel } from '../src/text/model-file.ts'
import { readPolnear } from './polnear.ts'
import { trainTextModel } from './text-model.ts'
import { silverTexts } from './text-silver.ts'

/** Trains every model, in order, from the corpus in the folder named: `npm run train -- PATH`. */
function main(folder: string | undefined): void {
  if (!folder) throw new InvalidInput('name the folder that holds PolNeAR: npm run train -- PATH')
  const articles = readPolnear(folder, 'train')
  mkdirSync('models', { recursive: true })
  writeFileSync('models/text.bin', writeTextModel(trainTextModel(silverTexts(articles))))
}

try {
  main(process.argv[2])
} catch (error) {
  if (!(error instanceof DemarcheError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
