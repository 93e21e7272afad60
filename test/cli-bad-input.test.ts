import { once } from 'node:events'
import { chmodSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { demarche } from './demarche.ts'
import { lavrovArticle, zelenskyArticle } from './sample-articles.ts'
import { temporaryFolder } from './temporary-folder.ts'

// Each test starts processes, and a busy machine takes seconds to start one.
vi.setConfig({ testTimeout: 120_000 })

const utf16 = (text: string) => Buffer.from(text, 'utf16le')

/** Files that cannot be read as articles, and what is said of each. */
const unreadable: readonly (readonly [file: string, content: string | Uint8Array])[] = [
  ['empty.txt', ''],
  ['binary.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 0xff, 0xfe, 0, 9])],
  ['huge.txt', Buffer.alloc(50 * 1024 * 1024, 'word ')],
  ['no-article.html', '<!doctype html><title>Menu</title><nav><a href="/">Home</a></nav>'],
  ['nonsense-date.txt', lavrovArticle.replace('2025-08-20', 'the day after never')],
]

test('what cannot be read is said in a sentence each, the rest goes on, and the exit code is 1', async () => {
  const cwd = temporaryFolder({ ...Object.fromEntries(unreadable), 'good.txt': lavrovArticle })
  const names = [...unreadable.map(([file]) => file), 'missing.txt', 'good.txt']
  const { code, out, err } = await demarche(['add', 'talks.dossier', ...names], { cwd })
  expect(code).toBe(1)
  expect(out).toMatch(/^1 document read, 6 failed: /)
  const sentences = err.trimEnd().split('\n')
  expect(sentences).toHaveLength(6)
  for (const name of names.slice(0, 6)) {
    expect(sentences.filter((sentence) => sentence.includes(name))).toHaveLength(1)
  }
  expect(err).not.toMatch(/bug| at .*:\d+:\d+/)
})

test('damaged UTF-8, and UTF-16 with and without a mark, are read', async () => {
  const damaged = Buffer.concat([Buffer.from(lavrovArticle), Buffer.from([0xc3, 0x28, 0x0a])])
  const cwd = temporaryFolder({
    'damaged.txt': damaged,
    'marked.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(lavrovArticle)]),
    'unmarked.txt': utf16(zelenskyArticle),
  })
  const args = ['add', 'talks.dossier', 'damaged.txt', 'marked.txt', 'unmarked.txt', '--json']
  const { out, err } = await demarche(args, { cwd })
  const { read, failed } = JSON.parse(out)
  expect(read + failed.length).toBe(3)
  expect(read).toBeGreaterThanOrEqual(2)
  expect(err).not.toContain('bug')
})

test('a folder without articles, a loop of links: one sentence, and no dossier is made', async () => {
  const cwd = temporaryFolder({ 'empty/readme.bin': 'x', 'loop/.keep': '' })
  symlinkSync(join(cwd, 'loop'), join(cwd, 'loop', 'again'))
  symlinkSync(join(cwd, 'round.txt'), join(cwd, 'round.txt'))
  for (const path of ['empty', 'loop', 'round.txt']) {
    const { code, err } = await demarche(['add', 'talks.dossier', path], { cwd })
    expect({ path, code }).toEqual({ path, code: 1 })
    expect(err).toContain(path)
    expect(err).not.toContain('bug')
  }
})

test('a codebook with an unknown key is refused with file, line and key', async () => {
  const cwd = temporaryFolder({
    'one.txt': lavrovArticle,
    'mine.yaml': 'name: mine\nparties: [Russia]\nactors: []\nisues: []\n',
  })
  const args = ['add', 'talks.dossier', 'one.txt', '--codebook', 'mine.yaml']
  const { code, err } = await demarche(args, { cwd })
  expect(code).toBe(1)
  expect(err).toMatch(/mine\.yaml:\d+:\d+: .*isues/)
})

test('a codebook that is no text is refused without a word of its content', async () => {
  const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const cwd = temporaryFolder({ 'one.txt': lavrovArticle, 'mine.yaml': picture })
  const args = ['add', 'talks.dossier', 'one.txt', '--codebook', 'mine.yaml']
  const { code, err } = await demarche(args, { cwd })
  expect({ code, err }).toEqual({ code: 1, err: 'mine.yaml is not text in UTF-8.\n' })
})

async function takePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = z.object({ port: z.number() }).parse(server.address())
  return { port, free: () => server.close() }
}

test('a port that is taken is told with one that may be free', async () => {
  const cwd = temporaryFolder({ 'one.txt': lavrovArticle })
  await demarche(['add', 'talks.dossier', 'one.txt'], { cwd })
  const { port, free } = await takePort()
  const env = { PORT: String(port) }
  const { code, err } = await demarche(['serve', 'talks.dossier'], { cwd, env })
  free()
  expect(code).toBe(1)
  expect(err).toMatch(new RegExp(`^Port ${port} is taken .*PORT=\\d+\\.\\n$`))
})

test('a port that is none is refused before a dossier is made', async () => {
  const cwd = temporaryFolder({})
  const { code, err } = await demarche(['serve', 'talks.dossier', '--port', '99999'], { cwd })
  expect(code).toBe(1)
  expect(err).toBe('The port is "99999"; it must be a whole number from 0 to 65535.\n')
  expect(readdirSync(cwd)).toEqual([])
})

test('nothing is read for a workbench whose port is taken', async () => {
  const cwd = temporaryFolder({ 'articles/one.txt': lavrovArticle })
  const { port, free } = await takePort()
  const env = { PORT: String(port) }
  const { code, out, err } = await demarche(['start', 'articles'], { cwd, env })
  free()
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(`Port ${port} is taken`)
  expect(readdirSync(cwd)).toEqual(['articles'])
})

test('a file that is not a dossier is refused and stays as it is', async () => {
  const cwd = temporaryFolder({ 'notes.txt': 'My own notes.', 'one.txt': lavrovArticle })
  const { code, err } = await demarche(['add', 'notes.txt', 'one.txt'], { cwd })
  expect(code).toBe(1)
  expect(err).toMatch(/notes\.txt: the file is not a dossier; nothing in it was changed\.\n$/)
  expect(readFileSync(join(cwd, 'notes.txt'), 'utf8')).toBe('My own notes.')
})

test('a read-only dossier is read, and refuses to be added to', async () => {
  const cwd = temporaryFolder({ 'one.txt': lavrovArticle, 'two.txt': zelenskyArticle })
  await demarche(['add', 'talks.dossier', 'one.txt'], { cwd })
  chmodSync(join(cwd, 'talks.dossier'), 0o444)
  const { code, err } = await demarche(['add', 'talks.dossier', 'two.txt'], { cwd })
  expect(code).toBe(1)
  expect(err).toContain('read-only')
  const statements = await demarche(['statements', 'talks.dossier', '--json'], { cwd })
  expect(JSON.parse(statements.out)).not.toEqual([])
})

test('the name of a file cannot rewrite the terminal', async () => {
  const cwd = temporaryFolder({ 'a\u001b[2Jb.txt': '' })
  for (const name of ['a\u001b[2Jb.txt', 'missing\u001b[2J.txt']) {
    const { code, err } = await demarche(['add', 'talks.dossier', name], { cwd })
    expect(code).toBe(1)
    expect(err).not.toContain('\u001b')
  }
})

test('a title cannot rewrite the terminal', async () => {
  const title = '<script>alert(1)</script>\u001b[2J\u202eterms'
  const cwd = temporaryFolder({
    'one.txt': lavrovArticle.replace('Moscow names its terms', title),
  })
  await demarche(['add', 'talks.dossier', 'one.txt'], { cwd })
  const { out } = await demarche(['documents', 'talks.dossier'], { cwd })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not come through
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
})
