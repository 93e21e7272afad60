import type { Codebook } from '../positions/codebook.ts'
import { parseCodebook } from '../positions/codebook.ts'
import { loadCodebook } from '../positions/load-codebook.ts'
import type { Dossier } from './open.ts'

const YAML = 'codebook'
const FILE = 'codebook file'

/** The codebook this dossier is coded with: the analyst's own, or else the packaged one. */
export async function dossierCodebook(dossier: Dossier): Promise<Codebook> {
  const rows = await dossier.db
    .selectFrom('settings')
    .selectAll()
    .where('name', 'in', [YAML, FILE])
    .execute()
  const settings = new Map(rows.map(({ name, value }) => [name, value]))
  const yaml = settings.get(YAML)
  return yaml === undefined
    ? loadCodebook()
    : parseCodebook(yaml, settings.get(FILE) ?? dossier.path)
}

/** Makes a codebook the dossier's own, so that the file is whole when it is mailed. */
export async function keepCodebook(dossier: Dossier, yaml: string, file: string): Promise<void> {
  parseCodebook(yaml, file)
  const values = [
    { name: YAML, value: yaml },
    { name: FILE, value: file },
  ]
  await dossier.db
    .insertInto('settings')
    .values(values)
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet(({ ref }) => ({ value: ref('excluded.value') })),
    )
    .execute()
}
