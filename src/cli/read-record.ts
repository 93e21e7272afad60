import { dossierCodebook } from '../dossier/codebook.ts'
import type { Codebook } from '../positions/codebook.ts'
import { loadCodebook } from '../positions/load-codebook.ts'
import { recordsOf } from '../server/records.ts'
import type { OnRecord } from '../settlements/judge/record.ts'
import { reading } from './with-dossier.ts'

/** What a proposal is held against: a dossier's positions, and the codebook they were coded with. */
export interface DossierRecord {
  readonly codebook: Codebook
  readonly records: readonly OnRecord[]
}

/** Reads both; the codebook is the dossier's own unless another file is named. */
export function readRecord(path: string, codebookFile?: string): Promise<DossierRecord> {
  return reading(path, async (dossier) => ({
    codebook: codebookFile ? loadCodebook(codebookFile) : await dossierCodebook(dossier),
    records: await recordsOf(dossier),
  }))
}
