import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { connect } from '../src/dossier/connection.ts'
import type { ListedDocument } from '../src/dossier/documents.ts'
import type { StoredPosition } from '../src/dossier/positions.ts'
import type { StoredStatement } from '../src/dossier/statements.ts'
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

interface Contents {
  readonly documents: ListedDocument
  readonly statements: StoredStatement
  readonly positions: StoredPosition
}

/**
 * What a process of its own finds in the dossier; nothing while there is none. This process does
 * not read it: libsql keeps a closed file open until its statements are collected as garbage, and
 * whoever has the file open when a writer is killed goes on with the index that the writer left,
 * without the document that was on the disk but not yet in that index.
 */
async function contents<Verb extends keyof Contents>(
  verb: Verb,
  path: string,
): Promise<readonly Contents[Verb][]> {
  const { code, out } = await demarche([verb, path, '--json'])
  return code === 0 ? JSON.parse(out) : []
}

async function untilItHolds(path: string, least: number): Promise<readonly ListedDocument[]> {
  for (;;) {
    const documents = await contents('documents', path)
    if (documents.length >= least) return documents
    await pause(20)
  }
}

/** Nothing that was there before is gone or changed. */
function expectKept(before: readonly ListedDocument[], now: readonly ListedDocument[]): void {
  const ids = new Set(before.map(({ id }) => id))
  expect(now.filter(({ id }) => ids.has(id))).toEqual(before)
}

/** The articles are alike, so each document must have what any has, in the words of its file. */
async function expectWhole(path: string, folder: string, documents: readonly ListedDocument[]) {
  const statements = await contents('statements', path)
  const positions = await contents('positions', path)
  const found = documents.map((document) => ({
    listed: document.statements,
    statements: statements.filter((each) => each.document.id === document.id).map(wordsOf(folder)),
    positions: positions
      .filter((each) => each.statement.document.id === document.id)
      .map(({ party, issue, option, stance }) => ({ party, issue, option, stance })),
  }))
  const [first] = found
  expect(first?.statements.length).toBeGreaterThan(0)
  expect(first?.positions.length).toBeGreaterThan(0)
  for (const each of found) expect(each).toEqual(first)
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  expect(statements.length).toBe(sum(found.map((each) => each.statements.length)))
  expect(positions.length).toBe(sum(found.map((each) => each.positions.length)))
}

function wordsOf(folder: string): (statement: StoredStatement) => string {
  return ({ document, content, quote }) => {
    const text = readFileSync(join(folder, document.path), 'utf8')
    expect(content.map(([start, end]) => text.slice(start, end)).join(' … ')).toBe(quote)
    return quote
  }
}

function expectSound(path: string): void {
  const connection = connect(path, 'read')
  expect(connection.pragma('integrity_check')).toBe('ok')
  expect(connection.pragma('foreign_key_check')).toBeUndefined()
  connection.close()
}

test('killed while adding, a dossier opens again with every document it acknowledged, whole', async () => {
  const { dossier: path, articles, folder } = manyArticles()
  const adding = startDemarche(['add', path, articles])
  const closed = once(adding, 'close')
  const acknowledged = await untilItHolds(path, 10)
  adding.kill('SIGKILL')
  await closed

  const kept = await contents('documents', path)
  expectKept(acknowledged, kept)
  expect(kept.length).toBeLessThan(ARTICLES)
  await expectWhole(path, folder, kept)

  const { out } = await demarche(['add', path, articles, '--json'])
  expect(JSON.parse(out)).toMatchObject({
    unchanged: kept.length,
    read: ARTICLES - kept.length,
    replaced: 0,
    failed: [],
  })
  const documents = await contents('documents', path)
  expect(documents.map((each) => join(folder, each.path))).toEqual(
    readdirSync(articles).map((name) => join(articles, name)),
  )
  expectKept(kept, documents)
  await expectWhole(path, folder, documents)
  expect(readdirSync(folder).sort()).toEqual(['articles', 'talks.dossier'])
  expectSound(path)
})

test('Ctrl-C ends adding after a whole document, with exit code 130', async () => {
  const { dossier: path, articles, folder } = manyArticles()
  const adding = startDemarche(['add', path, articles, '--json'])
  const closed = once(adding, 'close')
  await untilItHolds(path, 5)
  adding.kill('SIGINT')
  const [code] = await closed
  expect(code).toBe(130)
  const held = await contents('documents', path)
  expect(held.length).toBeGreaterThanOrEqual(5)
  expect(held.length).toBeLessThan(ARTICLES)
  await expectWhole(path, folder, held)
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
