import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { createFinder } from '../src/statements/finder.ts'
import type { createAnalyser } from '../src/text/analyse.ts'

/**
 * The finder of a checkout as its users run it. Speed is measured on what `npm run build` wrote: the
 * loader of TypeScript that runs the benches names every closure anew, which takes 8 % of the time.
 */
export async function loadBuiltFinder(checkout: string): Promise<(text: string) => unknown> {
  const at = (path: string) => join(resolve(checkout), path)
  if (!existsSync(at('dist'))) throw new Error(`${resolve(checkout)} has no dist: npm run build`)
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
