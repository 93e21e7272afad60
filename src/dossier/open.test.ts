import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import Database from 'libsql'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { DossierError } from '../errors.ts'
import { listDocuments } from './documents.ts'
import { openDossier, pathInDossier, readDossier } from './open.ts'

test('a dossier is made when it is opened to be written, and is one file when closed', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'talks.dossier')
  await openDossier(path).close()
  expect(readdirSync(folder)).toEqual(['talks.dossier'])
  const dossier = readDossier(path)
  expect(await listDocuments(dossier)).toEqual([])
  await dossier.close()
})

test('reading does not make a dossier that is not there', () => {
  const path = join(temporaryFolder(), 'none.dossier')
  expect(() => readDossier(path)).toThrow(/no such dossier; `demarche add/)
  expect(existsSync(path)).toBe(false)
})

test.each([
  ['a text', 'These are only notes, and there are more than a hundred bytes of them. '.repeat(3)],
  ['a few bytes', 'notes'],
])('%s is refused and left as it is', (_, content) => {
  const path = join(temporaryFolder({ 'notes.txt': content }), 'notes.txt')
  for (const open of [openDossier, readDossier]) {
    expect(() => open(path)).toThrow(/is not a dossier/)
    expect(readFileSync(path, 'utf8')).toBe(content)
  }
})

test('the database of another program is refused and left as it is', () => {
  const path = join(temporaryFolder(), 'bookmarks.sqlite')
  const other = new Database(path)
  other.exec('create table bookmarks (url text)')
  other.close()
  const before = readFileSync(path)
  expect(() => openDossier(path)).toThrow(/is not a dossier/)
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('a dossier of a newer version is refused and left as it is', async () => {
  const path = join(temporaryFolder(), 'talks.dossier')
  await openDossier(path).close()
  const bytes = readFileSync(path)
  bytes.writeUInt32BE(99, 60)
  writeFileSync(path, bytes)
  for (const open of [openDossier, readDossier]) {
    expect(() => open(path)).toThrow(/newer Demarche wrote this dossier \(format 99; .*update/)
  }
  expect(readFileSync(path).equals(bytes)).toBe(true)
  expect(readdirSync(join(path, '..'))).toEqual(['talks.dossier'])
})

test('a read-only dossier can be read, and says why it cannot be written', async () => {
  const path = join(temporaryFolder(), 'talks.dossier')
  await openDossier(path).close()
  chmodSync(path, 0o444)
  expect(() => openDossier(path)).toThrow(/read-only/)
  const dossier = readDossier(path)
  expect(await listDocuments(dossier)).toEqual([])
  await expect(sql`delete from documents`.execute(dossier.db)).rejects.toThrow(DossierError)
  await dossier.close()
})

test('a folder is no dossier', () => {
  const folder = temporaryFolder()
  expect(() => openDossier(folder)).toThrow(/not a dossier/)
})

test('a missing folder is said in one sentence', () => {
  const path = join(temporaryFolder(), 'nowhere', 'talks.dossier')
  expect(() => openDossier(path)).toThrow(/cannot be opened; check that its folder exists/)
})

test('a damaged dossier is said in one sentence', async () => {
  const path = join(temporaryFolder(), 'talks.dossier')
  await openDossier(path).close()
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.fill(0xff, 4096))
  const reading = async () => listDocuments(readDossier(path))
  await expect(reading()).rejects.toThrow(/is damaged; restore it from a copy/)
})

test('paths are kept relative to the folder of the dossier, so that both can move', async () => {
  const folder = temporaryFolder()
  const dossier = openDossier(join(folder, 'talks.dossier'))
  expect(pathInDossier(dossier, join(folder, 'articles', 'one.txt'))).toBe('articles/one.txt')
  await dossier.close()
})
