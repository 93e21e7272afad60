import { dossierCodebook } from '../dossier/codebook.ts'
import type { Stages } from '../dossier/ingest.ts'
import { loadStages } from '../dossier/load-stages.ts'
import type { Dossier } from '../dossier/open.ts'
import type { Codebook } from '../positions/codebook.ts'

/**
 * An open dossier with what takes long to load and is loaded once, when it is first asked for.
 * A codebook that another program gives the dossier meanwhile counts from the next start on.
 */
export interface Desk {
  readonly dossier: Dossier
  codebook(): Promise<Codebook>
  stages(): Promise<Stages>
}

export function openDesk(dossier: Dossier): Desk {
  return {
    dossier,
    codebook: once(() => dossierCodebook(dossier)),
    stages: once(() => loadStages(dossier)),
  }
}

/** What fails is tried again when it is next asked for. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}
