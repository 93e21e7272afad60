import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lavrovArticle, zelenskyArticle } from '../../test/sample-articles.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { correct, undo } from './corrections.ts'
import { ingest } from './ingest.ts'
import { loadStages } from './load-stages.ts'
import { openDossier } from './open.ts'
import { removeDocument } from './remove.ts'
import { listUtterances } from './utterances.ts'

const inOtherWords = lavrovArticle
  .replace('Example Wire', 'The River Post')
  .replace(
    'will not accept foreign troops in Ukraine',
    'will never accept foreign troops in Ukraine',
  )

async function sample() {
  const dossier = openDossier(join(temporaryFolder(), 'talks.dossier'))
  onTestFinished(() => dossier.close())
  const stages = await loadStages(dossier)
  const add = (path: string, text: string) =>
    ingest(dossier, { path, bytes: Buffer.from(text) }, stages)
  /** For each utterance of a known speaker the documents that report it. */
  const reports = async () =>
    (await listUtterances(dossier))
      .filter(({ speaker }) => speaker !== null)
      .map(({ statements }) => statements.map(({ document }) => document.path))
  await add('one.txt', lavrovArticle)
  await add('other.txt', zelenskyArticle)
  await add('two.txt', inOtherWords)
  return { dossier, stages, add, reports }
}

test('what two outlets report in their own words is one utterance', async () => {
  const { reports } = await sample()
  expect(await reports()).toEqual([['one.txt', 'two.txt'], ['other.txt']])
})

test('the utterance outlives the document that reported it first', async () => {
  const { dossier, add, reports } = await sample()
  await add('three.txt', inOtherWords)
  const [first] = await listUtterances(dossier)
  await removeDocument(dossier, first?.statements[0]?.document.id ?? '')
  expect(await reports()).toEqual([['other.txt'], ['two.txt', 'three.txt']])
})

test('a statement that somebody else made leaves the utterance, until that is undone', async () => {
  const { dossier, stages, reports } = await sample()
  const [together] = await listUtterances(dossier)
  const statement = together?.statements[0]?.id ?? ''
  const signature = { author: 'A. Analyst', at: '2026-01-02T03:04:05.000Z' }
  const change = { kind: 'speaker', speaker: { name: 'Dmitry Peskov', party: 'Russia' } } as const
  const { id } = await correct(dossier, statement, change, signature, stages.code)
  expect(await reports()).toEqual([['one.txt'], ['other.txt'], ['two.txt']])
  await undo(dossier, id, signature, stages.code)
  expect((await reports()).map((paths) => paths.length).sort()).toEqual([1, 2])
})
