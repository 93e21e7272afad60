import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { germanArticle, lavrovArticle, zelenskyArticle } from '../../test/sample-articles.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { openDossier } from '../dossier/open.ts'
import { createApp } from './app.ts'

const own = { origin: 'http://localhost:4870' }

/** A workbench with these articles in its dossier, asked without a socket. */
async function workbench(articles: Readonly<Record<string, string>> = {}) {
  const dossier = openDossier(join(temporaryFolder(), 'talks.dossier'))
  onTestFinished(() => dossier.close())
  const page = { bytes: new TextEncoder().encode('<p>page'), type: 'text/html', immutable: false }
  const assets = new Map([['/index.html', page]])
  const app = createApp({ dossier, assets, port: () => 4870 })
  const ask = (path: string, init?: RequestInit) =>
    app.request(`http://localhost:4870${path}`, init)
  const json = async (path: string, init?: RequestInit) => (await ask(path, init)).json()
  const add = (name: string, body: string) =>
    json(`/api/documents?name=${encodeURIComponent(name)}`, { method: 'POST', body, headers: own })
  for (const [name, text] of Object.entries(articles)) await add(name, text)
  return { dossier, ask, json, add }
}

const two = { 'lavrov.txt': lavrovArticle, 'zelensky.txt': zelenskyArticle }

test('the overview says what the dossier holds and what can be chosen from', async () => {
  const { json } = await workbench({ ...two, 'bote.txt': germanArticle })
  expect(await json('/api/overview')).toMatchObject({
    name: 'talks.dossier',
    documents: 3,
    notRead: 1,
    parties: expect.arrayContaining(['Russia', 'Ukraine']),
    issues: expect.arrayContaining([expect.objectContaining({ id: 'foreign-troops' })]),
    speakers: expect.arrayContaining([expect.objectContaining({ name: 'Sergey Lavrov' })]),
    days: [{ day: '2025-08-20' }, { day: '2025-08-24' }],
  })
})

test('the table shows where each side stands, as of a day', async () => {
  const { json } = await workbench(two)
  const troops = { party: 'Russia', issue: 'foreign-troops' }
  const guarantees = { party: 'Ukraine', issue: 'guarantees-for-ukraine' }
  const all = await json('/api/table')
  expect(all.asOf).toBe('2025-08-24')
  expect(all.cells).toEqual(
    expect.arrayContaining([expect.objectContaining(troops), expect.objectContaining(guarantees)]),
  )
  const earlier = await json('/api/table?as-of=2025-08-21')
  expect(earlier.cells).toContainEqual(expect.objectContaining(troops))
  expect(earlier.cells).not.toContainEqual(expect.objectContaining(guarantees))
})

test('a cell leads to the very words, and they to their article', async () => {
  const { json } = await workbench(two)
  const cell = await json('/api/cell?party=Russia&issue=foreign-troops')
  const [position] = cell.positions
  const [statement] = cell.statements
  expect(position).toMatchObject({ stance: 'rejects', speaker: 'Sergey Lavrov' })
  expect(statement).toMatchObject({
    sourceWords: 'Russian Foreign Minister Sergey Lavrov',
    cueWords: 'said',
  })
  const article = await json(`/api/documents/${statement.document.id}`)
  const [[start, end]] = statement.content
  expect(article.document.text.slice(start, end)).toBe(statement.quote)
  expect(article.statements.map(({ id }: { id: string }) => id)).toContain(statement.id)
})

test('statements are filtered and come by pages', async () => {
  const { json } = await workbench(two)
  const all = await json('/api/statements')
  const russian = await json('/api/statements?party=Russia')
  expect(russian.total).toBeGreaterThan(0)
  expect(russian.total).toBeLessThan(all.total)
  expect((await json('/api/statements?q=troops')).items[0].quote).toContain('troops')
  expect((await json('/api/statements?page=2')).items).toEqual([])
})

test('search gives snippets as text and spans, never as markup', async () => {
  const { json } = await workbench(two)
  const found = await json('/api/search?q=troops')
  expect(found.more).toBe(false)
  const [hit] = found.hits
  const [[start, end]] = hit.snippet.matches
  expect(hit.snippet.text.slice(start, end)).toBe('troops')
})

test('what cannot be read is refused with one sentence and stores nothing', async () => {
  const { ask, json } = await workbench()
  const post = { method: 'POST', headers: own, body: new Uint8Array([0, 1, 2, 0, 255]) }
  const answer = await ask('/api/documents?name=picture.txt', post)
  expect(answer.status).toBe(400)
  expect((await answer.json()).error).toContain('picture.txt')
  expect((await json('/api/overview')).documents).toBe(0)
})

test('a file above the limit is refused', async () => {
  const { ask } = await workbench()
  const body = new Uint8Array(10_000_001).fill(32)
  const answer = await ask('/api/documents?name=long.txt', { method: 'POST', headers: own, body })
  expect(answer.status).toBe(413)
})

test.each([
  [
    '/api/table?as-of=yesterday',
    'The parameter "as-of" must be a date such as 2025-08-20, not "yesterday".',
  ],
  [
    '/api/table?as-of=2025-02-30',
    'The parameter "as-of" must be a date such as 2025-08-20, not "2025-02-30".',
  ],
  ['/api/table?asof=2025-02-03', 'The parameter "asof" is not known here.'],
  ['/api/cell?issue=territory', 'The parameter "party" must be given.'],
  ['/api/statements?page=0', 'The parameter "page" must be a whole number from 1, not "0".'],
  [
    '/api/statements?kind=oral',
    'The parameter "kind" must be direct, indirect or mixed, not "oral".',
  ],
])('%s is refused with a sentence', async (path, error) => {
  const { ask } = await workbench()
  const answer = await ask(path)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toEqual({ error })
})

test.each(['../x.txt', '/etc/x.txt', 'a//b.txt', 'a\\b.txt', 'a\u0000b.txt', ''])(
  'the name %j of a dropped file is refused',
  async (name) => {
    const { add } = await workbench()
    expect(await add(name, lavrovArticle)).toEqual({ error: expect.stringContaining('"name"') })
  },
)

test('what is not there is said to be not there', async () => {
  const { ask } = await workbench()
  expect((await ask('/api/documents/0000')).status).toBe(404)
  expect((await ask('/api/nothing')).status).toBe(404)
  expect((await ask('/nothing.html')).status).toBe(404)
})

test('a bug answers 500, its stack goes to the terminal only', async () => {
  const { ask, dossier } = await workbench()
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => log.mockRestore())
  await dossier.db.schema.dropTable('positions').execute()
  const answer = await ask('/api/overview')
  expect(answer.status).toBe(500)
  expect(await answer.json()).toEqual({
    error: expect.stringMatching(/^This is a bug in Demarche/),
  })
  expect(log).toHaveBeenCalledOnce()
})
