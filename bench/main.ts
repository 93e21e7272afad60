import { printStageRates } from './stage-rates.ts'

const [folder = 'examples/articles'] = process.argv.slice(2)
await printStageRates(folder)
