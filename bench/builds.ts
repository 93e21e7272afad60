import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { createFinder } from '../src/statements/finder.ts'
import type { createAnalyser } from '../src/text/analyse.ts'
import { readPolnear } from '../train/polnear.ts'
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
const finders = await Promise.all(builds.map(load))
const found = finders.map((find) => JSON.stringify(texts.map(find)))
const sums = fastest(texts, finders, ROUNDS)
builds.forEach((build, b) => {
  const share = (100 * (sums[b] ?? 0)) / (sums[0] ?? 1)
  const same = found[b] === found[0] ? 'finds the same' : 'finds something else'
  console.log(
    `${(sums[b] ?? 0).toFixed(0).padStart(6)} ms ${share.toFixed(1).padStart(6)} %  ${same}  ${build}`,
  )
})

async function load(build: string): Promise<(text: string) => unknown> {
  const at = (path: string) => join(resolve(build), path)
  const finder: { readonly createFinder: typeof createFinder } = await import(
    pathToFileURL(at('dist/statements/finder.js')).href
  )
  const analyser: { readonly createAnalyser: typeof createAnalyser } = await import(
    pathToFileURL(at('dist/text/analyse.js')).href
  )
  const analyse = analyser.createAnalyser(readFileSync(at('models/text.bin')))
  const find = finder.createFinder(analyse, readFileSync(at('models/statements.bin')))
  return (text) => find(text, [[0, text.length]])
}
