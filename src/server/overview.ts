import { basename } from 'node:path'
import { countDocuments } from '../dossier/documents.ts'
import { summarize } from '../dossier/summary.ts'
import type { Desk } from './desk.ts'
import type { OverviewView } from './views.ts'

/** What the dossier holds, and what can be chosen from on the page. */
export async function overviewView({ dossier, codebook }: Desk): Promise<OverviewView> {
  const { all, notRead } = await countDocuments(dossier)
  const { parties, issues } = await codebook()
  return {
    name: basename(dossier.path),
    documents: all,
    notRead,
    ...(await summarize(dossier)),
    parties,
    issues: issues.map(({ id, title, options }) => ({
      id,
      title,
      options: options.map((option) => ({ id: option.id, title: option.title })),
    })),
  }
}
