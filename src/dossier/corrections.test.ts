import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lavrovArticle } from '../../test/sample-articles.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { InvalidInput } from '../errors.ts'
import { type Change, correct, listCorrections, undo } from './corrections.ts'
import { ingest } from './ingest.ts'
import { loadStages } from './load-stages.ts'
import { openDossier } from './open.ts'
import { listPositions } from './positions.ts'
import { listStatements } from './statements.ts'

const analyst = { author: 'A. Analyst', at: '2026-01-02T03:04:05.000Z' }
const colleague = { author: 'C. Colleague', at: '2026-01-03T03:04:05.000Z' }

/** A dossier with the article in it, and the statement on foreign troops. */
async function withArticle() {
  const dossier = openDossier(join(temporaryFolder(), 'talks.dossier'))
  onTestFinished(() => dossier.close())
  const stages = await loadStages(dossier)
  const add = (text: string) =>
    ingest(dossier, { path: 'one.txt', bytes: Buffer.from(text) }, stages)
  const onTroops = async () =>
    (await listStatements(dossier)).find(({ quote }) => quote.includes('foreign troops'))
  await add(lavrovArticle)
  const id = (await onTroops())?.id ?? ''
  const change = (what: Change) => correct(dossier, id, what, analyst, stages.code)
  const takeBack = (correction: number) => undo(dossier, correction, colleague, stages.code)
  return { dossier, add, onTroops, change, takeBack }
}

const saidByPeskov: Change = {
  kind: 'speaker',
  speaker: { name: 'Dmitry Peskov', party: 'Russia' },
}

const edited = `Corrected at noon.\n\n${lavrovArticle}`

test('a corrected speaker is the speaker of the positions too, until it is undone', async () => {
  const { dossier, onTroops, change, takeBack } = await withArticle()
  const before = await listPositions(dossier)
  const { id } = await change(saidByPeskov)
  expect((await onTroops())?.speaker).toEqual({ name: 'Dmitry Peskov', party: 'Russia' })
  expect((await listPositions(dossier)).map(({ speaker }) => speaker)).toContain('Dmitry Peskov')
  await takeBack(id)
  expect((await onTroops())?.speaker?.name).toBe('Sergey Lavrov')
  expect(await listPositions(dossier)).toEqual(before)
})

test('an unknown speaker takes no position', async () => {
  const { dossier, onTroops, change } = await withArticle()
  await change({ kind: 'speaker', speaker: null })
  expect((await onTroops())?.speaker).toBeNull()
  expect(await listPositions(dossier)).toEqual([])
})

test('a rejected statement is gone with its positions, until that is undone', async () => {
  const { dossier, onTroops, change, takeBack } = await withArticle()
  const before = await listPositions(dossier)
  const { id } = await change({ kind: 'rejected' })
  expect(await onTroops()).toBeUndefined()
  expect(await listPositions(dossier)).toEqual([])
  await takeBack(id)
  expect(await listPositions(dossier)).toEqual(before)
})

test('a stance can be corrected, taken away, or given where the coder saw none', async () => {
  const { dossier, change } = await withArticle()
  const stances = async () =>
    (await listPositions(dossier)).map(
      ({ issue, option, stance }) => `${issue}/${option} ${stance}`,
    )
  const troops = { kind: 'stance', issue: 'foreign-troops', option: 'deployed' } as const
  await change({ ...troops, stance: 'conditional' })
  expect(await stances()).toContain('foreign-troops/deployed conditional')
  await change({ ...troops, stance: null })
  expect(await stances()).not.toContain('foreign-troops/deployed conditional')
  await change({ kind: 'stance', issue: 'neutrality', option: 'neutral', stance: 'demands' })
  expect(await stances()).toContain('neutrality/neutral demands')
})

test('a correction survives when the article changes around the statement', async () => {
  const { add, onTroops, change, takeBack } = await withArticle()
  const { id } = await change(saidByPeskov)
  await add(edited)
  expect((await onTroops())?.speaker?.name).toBe('Dmitry Peskov')
  await takeBack(id)
  expect((await onTroops())?.speaker?.name).toBe('Sergey Lavrov')
})

test('a correction waits while its words are gone, and holds again when they are back', async () => {
  const { dossier, add, onTroops, change } = await withArticle()
  await change(saidByPeskov)
  await add(lavrovArticle.replace('will not accept foreign', 'will accept foreign'))
  expect((await onTroops())?.speaker?.name).toBe('Sergey Lavrov')
  expect(await listCorrections(dossier)).toMatchObject([{ statement: null }])
  await add(lavrovArticle)
  expect((await onTroops())?.speaker?.name).toBe('Dmitry Peskov')
})

test('the history keeps who corrected and who undid, and when', async () => {
  const { dossier, change, takeBack } = await withArticle()
  const { id } = await change(saidByPeskov)
  await takeBack(id)
  expect(await listCorrections(dossier)).toMatchObject([
    {
      author: 'A. Analyst',
      madeAt: analyst.at,
      undoneBy: 'C. Colleague',
      undoneAt: colleague.at,
      change: saidByPeskov,
    },
  ])
  await expect(takeBack(id)).rejects.toThrow(InvalidInput)
})
