import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { lavrovArticle, zelenskyArticle } from '../../test/sample-articles.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { InvalidInput } from '../errors.ts'
import { ingest } from './ingest.ts'
import { loadStages } from './load-stages.ts'
import { openDossier } from './open.ts'
import { search } from './search.ts'

async function sample() {
  const dossier = openDossier(join(temporaryFolder(), 'talks.dossier'))
  onTestFinished(() => dossier.close())
  const stages = await loadStages(dossier)
  for (const [path, text] of [
    ['one.txt', lavrovArticle],
    ['two.txt', zelenskyArticle],
  ] as const) {
    await ingest(dossier, { path, bytes: Buffer.from(text) }, stages)
  }
  return dossier
}

test('documents and statements are found by their words, inflected or not', async () => {
  const { documents, statements } = await search(await sample(), 'troop')
  expect(documents.map(({ document }) => document.path)).toEqual(['one.txt'])
  const [{ speaker, snippet } = { speaker: null, snippet: undefined }] = statements
  expect(speaker).toBe('Sergey Lavrov')
  const marked = snippet?.matches.map(([start, end]) => snippet.text.slice(start, end))
  expect(marked).toEqual(['troops'])
})

test('a phrase, a prefix, and words of which one is missing', async () => {
  const dossier = await sample()
  const paths = async (query: string) =>
    (await search(dossier, query)).documents.map(({ document }) => document.path)
  expect(await paths('"foreign troops"')).toEqual(['one.txt'])
  expect(await paths('"troops foreign"')).toEqual([])
  expect(await paths('headmis*')).toEqual(['two.txt'])
  expect(await paths('troops headmistress')).toEqual([])
})

test('a query without a word is refused', async () => {
  await expect(search(await sample(), ' "" *')).rejects.toThrow(InvalidInput)
})

test('whatever is typed, no operator of the query language gets through', async () => {
  const dossier = await sample()
  const typed = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('AND', 'NOT', 'NEAR(', '"', '*', '^', ':', '-', "'")),
  )
  await fc.assert(
    fc.asyncProperty(typed, async (parts) => {
      const query = `word ${parts.join(' ')}`
      expect((await search(dossier, query)).documents).toBeInstanceOf(Array)
    }),
    { numRuns: 200 },
  )
})
