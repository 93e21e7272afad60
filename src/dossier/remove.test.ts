import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lavrovArticle, zelenskyArticle } from '../../test/sample-articles.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { listDocuments } from './documents.ts'
import { ingest } from './ingest.ts'
import { loadStages } from './load-stages.ts'
import { openDossier } from './open.ts'
import { removeDocument } from './remove.ts'
import { otherTellings } from './same-story.ts'
import { search } from './search.ts'
import { pageOfStatements } from './statement-page.ts'
import { listStatements } from './statements.ts'
import { summarize } from './summary.ts'

async function filled() {
  const dossier = openDossier(join(temporaryFolder(), 'talks.dossier'))
  onTestFinished(() => dossier.close())
  const stages = await loadStages(dossier)
  const add = async (path: string, text: string) => {
    const ingested = await ingest(dossier, { path, bytes: Buffer.from(text) }, stages)
    return ingested.kind === 'unchanged' ? '' : ingested.document
  }
  const lavrov = await add('lavrov.txt', lavrovArticle)
  const zelensky = await add('zelensky.txt', zelenskyArticle)
  return { dossier, add, lavrov, zelensky }
}

test('a document taken out leaves nothing behind, and can be added again', async () => {
  const { dossier, add, lavrov } = await filled()
  expect(await removeDocument(dossier, lavrov)).toBe(true)
  expect(await removeDocument(dossier, lavrov)).toBe(false)
  expect((await listDocuments(dossier)).map(({ path }) => path)).toEqual(['zelensky.txt'])
  expect(await listStatements(dossier, { speaker: 'Sergey Lavrov' })).toEqual([])
  expect((await search(dossier, 'Lavrov')).documents).toEqual([])
  expect(await add('lavrov.txt', lavrovArticle)).toBe(lavrov)
})

test('a story told by two is told by one when the other is taken out', async () => {
  const { dossier, add, lavrov } = await filled()
  const copy = await add('copy.txt', lavrovArticle.replace('Example Wire', 'The River Post'))
  expect(await otherTellings(dossier, lavrov)).toMatchObject([{ id: copy, path: 'copy.txt' }])
  await removeDocument(dossier, lavrov)
  expect(await otherTellings(dossier, copy)).toEqual([])
})

test('statements come by pages, the latest first, filtered', async () => {
  const { dossier } = await filled()
  const all = await pageOfStatements(dossier, {}, { limit: 100, offset: 0 })
  expect(all.statements).toHaveLength(all.total)
  const days = all.statements.map(({ said, document }) => said ?? document.published ?? '')
  expect(days).toEqual(days.toSorted().reverse())
  const second = await pageOfStatements(dossier, {}, { limit: 1, offset: 1 })
  expect(second).toEqual({ total: all.total, statements: all.statements.slice(1, 2) })
  const said = await pageOfStatements(dossier, { words: 'FOREIGN troops' }, { limit: 9, offset: 0 })
  expect(said.statements[0]?.speaker?.name).toBe('Sergey Lavrov')
  const none = await pageOfStatements(dossier, { party: 'Turkey' }, { limit: 9, offset: 0 })
  expect(none).toEqual({ total: 0, statements: [] })
})

test('the summary counts what the lists list', async () => {
  const { dossier } = await filled()
  const statements = await listStatements(dossier)
  const summary = await summarize(dossier)
  expect(summary.statements).toBe(statements.length)
  expect(summary.days.map(({ day }) => day)).toEqual(['2025-08-20', '2025-08-24'])
  expect(summary.speakers.map(({ name }) => name)).toContain('Sergey Lavrov')
})
