import { once } from 'node:events'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { demarche, type Finished, startDemarche } from './demarche.ts'
import { germanArticle, lavrovArticle, zelenskyArticle } from './sample-articles.ts'
import { temporaryFolder } from './temporary-folder.ts'

// Each test starts processes, and a busy machine takes seconds to start one.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let shared: { readonly folder: string; readonly added: Finished }

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-'))
  mkdirSync(join(folder, 'articles'))
  writeFileSync(join(folder, 'articles/lavrov.txt'), lavrovArticle)
  writeFileSync(join(folder, 'articles/zelensky.txt'), zelenskyArticle)
  const added = await demarche(['add', 'talks.dossier', 'articles'], { cwd: folder })
  shared = { folder, added }
})

afterAll(() => rmSync(shared.folder, { recursive: true, force: true }))

/** A copy of a folder with a dossier that holds two articles, and what the program says in it. */
function talks() {
  const cwd = temporaryFolder()
  cpSync(shared.folder, cwd, { recursive: true })
  const run = (...args: readonly string[]) => demarche(args, { cwd })
  const json = async (...args: readonly string[]) => JSON.parse((await run(...args, '--json')).out)
  return { cwd, run, json }
}

test('a folder is read into a dossier, and asked who said what and where each side stands', async () => {
  const { json } = talks()
  const { added } = shared
  expect(added).toMatchObject({ code: 0, err: '' })
  expect(added.out).toMatch(/^2 documents read: \d+ statements, \d+ positions\.\n$/)

  const statements = await json('statements', 'talks.dossier')
  expect(statements).toContainEqual(
    expect.objectContaining({
      source: expect.any(Array),
      cue: expect.any(Array),
      content: expect.any(Array),
      kind: 'indirect',
      speaker: { name: 'Sergey Lavrov', party: 'Russia' },
      relays: expect.any(Array),
      confidence: expect.any(Number),
      document: {
        id: expect.any(String),
        path: 'articles/lavrov.txt',
        outlet: 'Example Wire',
        published: '2025-08-20',
      },
      quote: expect.stringContaining('will not accept foreign troops in Ukraine'),
      utterance: expect.any(String),
    }),
  )

  const positions = await json('positions', 'talks.dossier', '--as-of', '2025-08-20')
  expect(positions).toContainEqual(
    expect.objectContaining({
      party: 'Russia',
      issue: 'foreign-troops',
      option: 'deployed',
      stance: 'rejects',
      speaker: 'Sergey Lavrov',
      statement: expect.objectContaining({
        document: expect.objectContaining({ path: 'articles/lavrov.txt' }),
        quote: expect.stringContaining('foreign troops'),
      }),
      confidence: expect.any(Number),
    }),
  )
  expect(positions.map(({ party }: { party: string }) => party)).not.toContain('Ukraine')
})

test('the table shows where each side stands by a sign, within 80 columns', async () => {
  const { run, json } = talks()
  const { out } = await run('table', 'talks.dossier')
  expect(out).toMatch(/^ +RU +UA$/m)
  expect(out).toMatch(/^foreign-troops\n {2}deployed +-$/m)
  expect(out).toContain('- rejects')
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  const before = await json('table', 'talks.dossier', '--as-of', '2025-08-20')
  expect(before.map(({ party }: { party: string }) => party)).not.toContain('Ukraine')
})

test('each act of saying is an utterance with the statements that report it', async () => {
  const { json } = talks()
  const utterances = await json('utterances', 'talks.dossier')
  expect(utterances).toContainEqual({
    id: expect.any(String),
    speaker: { name: 'Sergey Lavrov', party: 'Russia' },
    said: '2025-08-20',
    statements: [expect.objectContaining({ quote: expect.stringContaining('foreign troops') })],
  })
})

test('what is printed for people names speaker, party, words and outlet, without colours', async () => {
  const { run } = talks()
  const { out } = await run('statements', 'talks.dossier', '--party', 'Russia')
  expect(out).toMatch(/Sergey Lavrov \(Russia\)\n {2}.*foreign troops.*\n {2}Example Wire · /)
  expect(out).not.toContain('\u001b')
})

test('colours can be forced upon a pipe, and are refused by NO_COLOR', async () => {
  const { cwd } = talks()
  const args = ['positions', 'talks.dossier']
  const forced = await demarche(args, { cwd, env: { FORCE_COLOR: '1' } })
  expect(forced.out).toContain('\u001b[')
  const refused = await demarche(args, { cwd, env: { NO_COLOR: '1' } })
  expect(refused.out).not.toContain('\u001b')
})

test('the same folder again changes nothing; a new article is added to it', async () => {
  const { run } = talks()
  expect((await run('add', 'talks.dossier', 'articles')).out).toMatch(/^0 documents read, 2 unchan/)
})

test('search marks nothing for a pipe, and finds statements and documents', async () => {
  const { run, json } = talks()
  expect((await run('search', 'talks.dossier', 'foreign', 'troops')).out).toContain('Example Wire')
  const found = await json('search', 'talks.dossier', '"foreign troops"')
  expect(found).toMatchObject({ documents: [{ document: { path: 'articles/lavrov.txt' } }] })
})

test('a correction is made, listed and undone', async () => {
  const { run, json } = talks()
  const [statement] = await json('statements', 'talks.dossier', '--party', 'Russia')
  const args = ['correct', 'talks.dossier', statement.id, '--speaker', 'Dmitry Peskov']
  expect(await run(...args, '--party', 'Russia', '--author', 'A. Analyst')).toMatchObject({
    code: 0,
  })
  const [corrected] = await json('statements', 'talks.dossier', '--party', 'Russia')
  expect(corrected.speaker).toEqual({ name: 'Dmitry Peskov', party: 'Russia' })
  expect((await run('corrections', 'talks.dossier')).out).toMatch(
    /^1 {2}\d{4}-\d\d-\d\d A\. Analyst: said by Dmitry Peskov \(Russia\): /,
  )
  await run('undo', 'talks.dossier', '1')
  const [restored] = await json('statements', 'talks.dossier', '--party', 'Russia')
  expect(restored.speaker.name).toBe('Sergey Lavrov')
})

test('CSV guards a spreadsheet against formulas and keeps commas, quotes and lines in their cell', async () => {
  const cwd = temporaryFolder({
    'one.txt': lavrovArticle.replace('Moscow names its terms', '=HYPERLINK("a","b"), at once'),
  })
  await demarche(['add', 'talks.dossier', 'one.txt'], { cwd })
  const { code } = await demarche(
    ['export', 'talks.dossier', 'documents', '--output', 'documents.csv'],
    { cwd },
  )
  expect(code).toBe(0)
  const [head, record] = readFileSync(join(cwd, 'documents.csv'), 'utf8').split('\r\n')
  expect(head).toMatch(/^id,path,published,outlet,title,/)
  expect(record).toContain(`,"'=HYPERLINK(""a"",""b""), at once",`)
})

test('JSON is exported as the verbs print it', async () => {
  const { run, json } = talks()
  const exported = await run('export', 'talks.dossier', 'positions', '--format', 'json')
  expect(JSON.parse(exported.out)).toEqual(await json('positions', 'talks.dossier'))
})

test('a document that is not English is listed with the reason', async () => {
  const cwd = temporaryFolder({ 'de.txt': germanArticle })
  const { code, out } = await demarche(['add', 'talks.dossier', 'de.txt'], { cwd })
  expect(code).toBe(0)
  expect(out).toMatch(/^0 documents read, 1 not read: .*\nnot read: de\.txt: /)
  expect((await demarche(['documents', 'talks.dossier'], { cwd })).out).toContain('not read: ')
})

test('wrong usage ends with exit code 2 and a hint; help ends with 0', async () => {
  expect(await demarche(['sing'])).toMatchObject({ code: 2, err: expect.stringContaining('sing') })
  expect(await demarche(['positions', 'x.dossier', '--as-of', '2025-02-30'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('YYYY-MM-DD'),
  })
  const help = await demarche(['--help'])
  expect(help.code).toBe(0)
  for (const verb of ['start', 'add', 'statements', 'positions', 'search', 'export', 'serve']) {
    expect(help.out).toMatch(new RegExp(`^ {2}${verb} `, 'm'))
  }
  expect((await demarche(['add', '--help'])).out).toContain('Examples:')
})

test('a reader that has seen enough ends the program quietly', async () => {
  const { cwd } = talks()
  const child = startDemarche(['statements', 'talks.dossier', '--json'], { cwd })
  child.stdout?.destroy()
  let err = ''
  child.stderr?.on('data', (data) => {
    err += data
  })
  const [code] = await once(child, 'close')
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test('the workbench is served to this machine until Ctrl-C, and the dossier is one file after', async () => {
  const { cwd } = talks()
  const serving = startDemarche(['serve', 'talks.dossier', '--port', '0'], { cwd })
  const [line] = await once(serving.stdout ?? serving, 'data')
  const url = /http:\/\/localhost:\d+/.exec(String(line))?.[0] ?? ''
  const answer = await fetch(`${url}/api/documents`)
  expect(answer.status).toBe(200)
  serving.kill('SIGINT')
  const [code] = await once(serving, 'close')
  expect(code).toBe(0)
  expect(readdirSync(cwd).sort()).toEqual(['articles', 'talks.dossier'])
})

test('a taken port is said in one sentence', async () => {
  const { cwd } = talks()
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  const { code, err } = await demarche(['start', 'talks.dossier'], { cwd, env: { PORT: port } })
  other.close()
  expect(code).toBe(1)
  expect(err).toMatch(new RegExp(`^Port ${port} is taken by another program; .*\\n$`))
})
