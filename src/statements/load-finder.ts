import { readFileSync } from 'node:fs'
import { createAnalyser } from '../text/analyse.ts'
import type { AttributionFinder } from './attribution.ts'
import { createFinder } from './finder.ts'

/** The finder with the models of the package; Node only. */
export function loadFinder(): AttributionFinder {
  const analyse = createAnalyser(readFileSync(new URL('../../models/text.bin', import.meta.url)))
  return createFinder(
    analyse,
    readFileSync(new URL('../../models/statements.bin', import.meta.url)),
  )
}
