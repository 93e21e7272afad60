import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listFiles } from './list-files.ts'

let root: string
const at = (...names: string[]) => join(root, ...names)
const write = (...names: string[]) => {
  mkdirSync(at(...names.slice(0, -1)), { recursive: true })
  writeFileSync(at(...names), 'The talks go on.')
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'list-files-'))
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

it('lists the articles of a folder and the folders below it, in order', () => {
  for (const name of ['b.txt', 'a.HTML', 'notes.docx', '.hidden.txt']) write(name)
  write('inner', 'c.md')
  write('.git', 'd.txt')
  expect(listFiles([root])).toEqual({
    files: [at('a.HTML'), at('b.txt'), at('inner', 'c.md')],
    problems: [],
  })
})

it('takes a file that is named whatever its extension, and each file once', () => {
  write('article.news')
  write('b.txt')
  const { files } = listFiles([at('article.news'), at('b.txt'), root])
  expect(files).toEqual([at('article.news'), at('b.txt')])
})

it('says in one sentence what is wrong with a path, and lists the rest', () => {
  write('b.txt')
  mkdirSync(at('empty'))
  writeFileSync(at('huge.txt'), '')
  truncateSync(at('huge.txt'), 50_000_000)
  expect(listFiles([at('none'), at('empty'), at('huge.txt'), at('b.txt'), 'nul\0'])).toEqual({
    files: [at('b.txt')],
    problems: [
      `${at('none')} does not exist.`,
      `${at('empty')} holds no articles: there is no .txt, .text, .md, .html, .htm file in it.`,
      `${at('huge.txt')} has 50.0 MB; an article may have at most 10 MB.`,
      'nul\0 is not a path.',
    ],
  })
})

it('tells a link that leads nowhere from a file that is not there', () => {
  symlinkSync(at('gone.txt'), at('link.txt'))
  expect(listFiles([at('link.txt'), at('gone.txt')]).problems).toEqual([
    `${at('link.txt')} is a symbolic link to what does not exist.`,
    `${at('gone.txt')} does not exist.`,
  ])
})

it('follows links, but never in a circle', () => {
  write('inner', 'a.txt')
  symlinkSync(root, at('inner', 'up'))
  symlinkSync(at('self'), at('self'))
  symlinkSync(at('inner'), at('sibling'))
  const { files, problems } = listFiles([root])
  expect(files).toEqual([at('inner', 'a.txt')])
  expect(problems).toEqual([
    `${at('inner', 'up')} is a symbolic link back to a folder it is in; it is not followed.`,
    `${at('self')} is a symbolic link that leads back to itself.`,
  ])
})
