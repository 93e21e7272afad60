import { printStageRates } from './stage-rates.ts'

/**
 * `npm run bench -- FOLDER [DOCUMENTS]`: what each stage does in a second beside compromise, then
 * how a dossier grows. Run `npm run build` first.
 */
const [folder = 'examples/articles'] = process.argv.slice(2)
await printStageRates(folder)
console.log()
await import('./dossier.ts')
