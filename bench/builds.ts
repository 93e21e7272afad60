import { readPolnear } from '../train/polnear.ts'
import { loadBuiltFinder } from './built-finder.ts'
import { fastest } from './fastest.ts'

/**
 * Times builds of the finder in turn in one process, on the corpus's dev articles:
 * `npx tsx bench/builds.ts FOLDER BUILD [BUILD …]`. A build is a checkout in which `npm run build`
 * was run. Each has the sum over the articles of its fastest of fourteen passes, which moves less than
 * any mean on a machine that others use; and whether it finds what the first one does.
 */
const ROUNDS = 14

const [folder = '../shared/polnear', ...builds] = process.argv.slice(2)
if (builds.length === 0) throw new Error('no builds given: checkouts with a dist folder')
const texts = readPolnear(folder, 'dev').map(({ text }) => text)
const finders = await Promise.all(builds.map(loadBuiltFinder))
const found = finders.map((find) => JSON.stringify(texts.map(find)))
const sums = fastest(texts, finders, ROUNDS)
builds.forEach((build, b) => {
  const share = (100 * (sums[b] ?? 0)) / (sums[0] ?? 1)
  const same = found[b] === found[0] ? 'finds the same' : 'finds something else'
  console.log(
    `${(sums[b] ?? 0).toFixed(0).padStart(6)} ms ${share.toFixed(1).padStart(6)} %  ${same}  ${build}`,
  )
})
