import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { countDocuments, findDocument, listDocuments } from '../src/dossier/documents.ts'
import { readDossier } from '../src/dossier/open.ts'
import { listStatements } from '../src/dossier/statements.ts'
import { demarche, startDemarche } from './demarche.ts'
import { zelenskyArticle } from './sample-articles.ts'
import { temporaryFolder } from './temporary-folder.ts'

// Each test starts processes, and a busy machine takes seconds to start one.
vi.setConfig({ testTimeout: 180_000 })

const ARTICLES = 400

/** A folder of articles that all differ, and where the dossier beside it will be. */
function manyArticles() {
  const files = Array.from({ length: ARTICLES }, (_, number) => [
    `articles/${String(number).padStart(4, '0')}.txt`,
    `${zelenskyArticle}It was the ${number}th dispatch of a long week at the table.\n`,
  ])
  const folder = temporaryFolder(Object.fromEntries(files))
  return { dossier: join(folder, 'talks.dossier'), articles: join(folder, 'articles'), folder }
}

/** How many documents another process finds in the dossier while it is being written. */
async function documentsIn(path: string): Promise<number> {
  try {
    const dossier = readDossier(path)
    try {
      return (await countDocuments(dossier)).all
    } finally {
      await dossier.close()
    }
  } catch {
    return 0
  }
}

async function untilItHolds(path: string, documents: number): Promise<number> {
  for (;;) {
    const now = await documentsIn(path)
    if (now >= documents) return now
    await pause(20)
  }
}

test('killed while adding, a dossier opens again with every document it acknowledged, whole', async () => {
  const { dossier: path, articles, folder } = manyArticles()
  const adding = startDemarche(['add', path, articles])
  const closed = once(adding, 'close')
  const acknowledged = await untilItHolds(path, 10)
  adding.kill('SIGKILL')
  await closed

  const dossier = readDossier(path)
  const documents = await listDocuments(dossier)
  expect(documents.length).toBeGreaterThanOrEqual(acknowledged)
  expect(documents.length).toBeLessThan(ARTICLES)
  const perDocument = new Set(documents.map(({ statements }) => statements))
  expect(perDocument.size).toBe(1)
  for (const { quote, content, document } of await listStatements(dossier)) {
    const text = (await findDocument(dossier, document.id))?.text
    expect(content.map(([start, end]) => text?.slice(start, end)).join(' … ')).toBe(quote)
  }
  await dossier.close()

  const rest = await demarche(['add', path, articles, '--json'])
  const { read, unchanged } = JSON.parse(rest.out)
  expect(read + unchanged).toBe(ARTICLES)
  // One more may come to light than a reader saw: written whole, but killed before it was told.
  expect([documents.length, documents.length + 1]).toContain(unchanged)
  expect(readdirSync(folder).sort()).toEqual(['articles', 'talks.dossier'])
})

test('Ctrl-C ends adding after a whole document, with exit code 130', async () => {
  const { dossier: path, articles } = manyArticles()
  const adding = startDemarche(['add', path, articles, '--json'])
  const closed = once(adding, 'close')
  await untilItHolds(path, 5)
  adding.kill('SIGINT')
  const [code] = await closed
  expect(code).toBe(130)
  const held = await documentsIn(path)
  expect(held).toBeGreaterThanOrEqual(5)
  expect(held).toBeLessThan(ARTICLES)
})

test('a second process reads what is there while the first adds', async () => {
  const { dossier: path, articles } = manyArticles()
  const adding = startDemarche(['add', path, articles])
  const closed = once(adding, 'close')
  await untilItHolds(path, 5)
  const reading = await demarche(['documents', path, '--json'])
  const seen = JSON.parse(reading.out).length
  adding.kill('SIGINT')
  await closed
  expect(reading).toMatchObject({ code: 0, err: '' })
  expect(seen).toBeGreaterThanOrEqual(5)
})
