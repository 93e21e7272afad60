import { checkCodebook, recallCodebook } from '../positions/checked-codebook.ts'
import type { Codebook } from '../positions/codebook.ts'
import { parseCodebook } from '../positions/codebook.ts'
import { loadCodebook } from '../positions/load-codebook.ts'
import type { Dossier } from './open.ts'

const YAML = 'codebook'
const FILE = 'codebook file'
const CHECKED = 'codebook checked'

/** The codebook this dossier is coded with: the analyst's own, or else the packaged one. */
export async function dossierCodebook(dossier: Dossier): Promise<Codebook> {
  const rows = await dossier.db
    .selectFrom('settings')
    .selectAll()
    .where('name', 'in', [YAML, FILE, CHECKED])
    .execute()
  const settings = new Map(rows.map(({ name, value }) => [name, value]))
  const yaml = settings.get(YAML)
  if (yaml === undefined) return loadCodebook()
  const checked = settings.get(CHECKED)
  const known = checked && recallCodebook(checked, yaml)
  return known || parseCodebook(yaml, settings.get(FILE) ?? dossier.path)
}

/** Makes a codebook the dossier's own, so that the file is whole when it is mailed. */
export async function keepCodebook(dossier: Dossier, yaml: string, file: string): Promise<void> {
  const values = [
    { name: YAML, value: yaml },
    { name: FILE, value: file },
    { name: CHECKED, value: checkCodebook(yaml, file) },
  ]
  await dossier.db
    .insertInto('settings')
    .values(values)
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet(({ ref }) => ({ value: ref('excluded.value') })),
    )
    .execute()
}
