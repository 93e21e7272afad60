import { createHash } from 'node:crypto'
import { readArticle } from '../documents/read-article.ts'
import { createCoder } from '../positions/code.ts'
import { createExtractor } from '../statements/extract.ts'
import { loadFinder } from '../statements/load-finder.ts'
import { dossierCodebook } from './codebook.ts'
import type { Stages } from './ingest.ts'
import type { Dossier } from './open.ts'

/** Changes whenever the stages read the same article differently. */
const EDITION = 2

/** The stages as this dossier uses them: with its own codebook. */
export async function loadStages(dossier: Dossier): Promise<Stages> {
  const codebook = await dossierCodebook(dossier)
  const digest = createHash('sha256').update(JSON.stringify(codebook)).digest('hex')
  return {
    read: readArticle,
    extract: createExtractor({ find: loadFinder(), actors: codebook.actors }),
    code: createCoder(codebook),
    edition: `${EDITION} ${digest.slice(0, 12)}`,
  }
}
