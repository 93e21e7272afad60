import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { germanArticle, lavrovArticle, zelenskyArticle } from '../../test/sample-articles.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { UnreadableDocument } from '../errors.ts'
import { findDocument, listDocuments } from './documents.ts'
import { type Ingested, ingest } from './ingest.ts'
import { loadStages } from './load-stages.ts'
import { type Dossier, openDossier } from './open.ts'
import { listPositions } from './positions.ts'
import { listStatements } from './statements.ts'
import { listStories } from './stories.ts'

async function fresh() {
  const dossier = openDossier(join(temporaryFolder(), 'talks.dossier'))
  onTestFinished(() => dossier.close())
  const stages = await loadStages(dossier)
  const add = (path: string, text: string): Promise<Ingested> =>
    ingest(dossier, { path, bytes: Buffer.from(text) }, stages)
  return { dossier, stages, add }
}

async function everything(dossier: Dossier) {
  const documents = await listDocuments(dossier)
  const timeless = documents.map(({ addedAt: _, ...document }) => document)
  return {
    documents: timeless,
    statements: await listStatements(dossier),
    positions: await listPositions(dossier),
  }
}

test('an article is stored with its statements and positions, each with its very words', async () => {
  const { dossier, add } = await fresh()
  expect(await add('one.txt', lavrovArticle)).toMatchObject({ kind: 'read' })
  const [statement] = await listStatements(dossier)
  expect(statement).toMatchObject({
    speaker: { name: 'Sergey Lavrov', party: 'Russia' },
    document: { path: 'one.txt', outlet: 'Example Wire', published: '2025-08-20' },
  })
  expect(statement?.quote).toContain('will not accept foreign troops in Ukraine')
  const document = await findDocument(dossier, statement?.document.id ?? '')
  expect(document?.text).toBe(lavrovArticle)
  const words = statement?.content.map(([start, end]) => document?.text.slice(start, end))
  expect(words?.join(' … ')).toBe(statement?.quote)
  expect(await listPositions(dossier)).toContainEqual(
    expect.objectContaining({ party: 'Russia', issue: 'foreign-troops', stance: 'rejects' }),
  )
})

test('the same file again changes nothing', async () => {
  const { dossier, add } = await fresh()
  await add('one.txt', lavrovArticle)
  const before = await everything(dossier)
  expect(await add('one.txt', lavrovArticle)).toEqual({ kind: 'unchanged' })
  expect(await everything(dossier)).toEqual(before)
})

test('a changed file replaces its former self, whole', async () => {
  const { dossier, add } = await fresh()
  await add('one.txt', lavrovArticle)
  expect(await add('one.txt', zelenskyArticle)).toMatchObject({ kind: 'replaced' })
  const other = await fresh()
  await other.add('one.txt', zelenskyArticle)
  expect(await everything(dossier)).toEqual(await everything(other.dossier))
})

test('other stages read the same file again', async () => {
  const { dossier, stages, add } = await fresh()
  await add('one.txt', lavrovArticle)
  const file = { path: 'one.txt', bytes: Buffer.from(lavrovArticle) }
  const again = await ingest(dossier, file, { ...stages, edition: 'another' })
  expect(again.kind).toBe('replaced')
})

test('a file that can no longer be read leaves what was read of it', async () => {
  const { dossier, add } = await fresh()
  await add('one.txt', lavrovArticle)
  const before = await everything(dossier)
  await expect(add('one.txt', '')).rejects.toThrow(UnreadableDocument)
  expect(await everything(dossier)).toEqual(before)
})

test('a document in another language is stored and listed with the reason, without statements', async () => {
  const { dossier, add } = await fresh()
  expect(await add('de.txt', germanArticle)).toMatchObject({ kind: 'not-read' })
  const [document] = await listDocuments(dossier)
  expect(document).toMatchObject({ language: 'de', statements: 0, notRead: expect.any(String) })
  expect(await listStatements(dossier)).toEqual([])
})

test('one text in several outlets is one story, and another text is not', async () => {
  const { dossier, add } = await fresh()
  await add('one.txt', lavrovArticle)
  await add('reprint.txt', lavrovArticle.replace('Example Wire', 'The Sample Courier'))
  await add('other.txt', zelenskyArticle)
  const stories = await listStories(dossier)
  expect(stories.map(({ documents }) => documents.map(({ path }) => path))).toEqual([
    ['one.txt', 'reprint.txt'],
  ])
  await add('reprint.txt', zelenskyArticle)
  const [now] = await listStories(dossier)
  expect(now?.documents.map(({ path }) => path)).toEqual(['other.txt', 'reprint.txt'])
})

test('a full disk loses nothing that was added before', async () => {
  const { dossier, add } = await fresh()
  await add('one.txt', lavrovArticle)
  const before = await everything(dossier)
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(dossier.db)
  await sql.raw(`pragma max_page_count = ${rows[0]?.page_count}`).execute(dossier.db)
  const long = zelenskyArticle + 'The rain went on and the river rose by a hand. '.repeat(4_000)
  await expect(add('two.txt', long)).rejects.toThrow(/disk is full; what was added before is kept/)
  expect(await everything(dossier)).toEqual(before)
})
