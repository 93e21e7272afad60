import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lavrovArticle } from '../../test/sample-articles.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { openDossier } from '../dossier/open.ts'
import { createApp } from './app.ts'

const headers = { origin: 'http://localhost:4870' }

async function workbench(article?: string) {
  const dossier = openDossier(join(temporaryFolder(), 'talks.dossier'))
  onTestFinished(() => dossier.close())
  const app = createApp({ dossier, assets: new Map(), port: () => 4870 })
  const ask = (path: string, body?: string) =>
    app.request(
      `http://localhost:4870/api${path}`,
      body === undefined ? {} : { method: 'POST', body, headers },
    )
  if (article) await ask('/documents?name=article.txt', article)
  return { ask, json: async (path: string, body?: string) => (await ask(path, body)).json() }
}

const attack = 'attacker: RU\ntarget: UA\nact: armed-attack\ntags: [UA]\n'

test('the guarantees are listed, read and swept', async () => {
  const { json } = await workbench()
  const all = await json('/mechanisms')
  expect(all).toContainEqual(expect.objectContaining({ id: 'nato-1949', status: 'in-force' }))
  expect(await json('/mechanisms/nato-1949')).toMatchObject({ decision: { kind: 'each-bound' } })
  const { loopholes } = await json('/sweep?mechanism=istanbul-2022-apr-ru')
  expect(loopholes).toContainEqual(expect.objectContaining({ kind: 'attacker-votes' }))
})

test('a guarantee is pressed', async () => {
  const { json } = await workbench()
  const found = await json('/activate?mechanism=istanbul-2022-apr-ru', attack)
  expect(found).toMatchObject({ outcome: 'blocked', duties: [] })
})

test('a proposal is judged by the dossier', async () => {
  const { json } = await workbench(lavrovArticle)
  const proposal =
    'name: Offer\ntabledBy: Europe\ntabled: 2025-08-21\nclauses: { foreign-troops: deployed }\n'
  const found = await json('/judge', proposal)
  expect(found.blockedBy).toEqual(['Russia'])
  expect((await json('/judge?as-of=2025-01-01', proposal)).verdict).toBe('unknown')
})

test('what would have to be conceded is found', async () => {
  const { json } = await workbench(lavrovArticle)
  const proposal =
    'name: Offer\ntabledBy: Europe\ntabled: 2025-08-21\nclauses: { foreign-troops: deployed }\n'
  const { concessions } = await json('/concessions', proposal)
  expect(concessions[0].conceded[0].party).toBe('Russia')
  expect(concessions[0].certificate).not.toBeNull()
  expect((await json('/concessions', '')).concessions[0].cost).toBe(0)
})

test('two guarantees are compared', async () => {
  const { json } = await workbench()
  const found = await json('/compare?first=nato-1949&second=eu-42-7')
  expect(found.kind).toBe('differ')
})

test.each([
  ['/activate?mechanism=../../package.json', attack, /no mechanism \.\./],
  ['/activate?mechanism=nato-1949', 'attacker: RU', /the incident, line 1, target: missing/],
  ['/judge', 'name: Offer', /the proposal, line 1, tabledBy: missing/],
  [
    '/judge',
    'name: O\ntabledBy: E\ntabled: 2025-01-01\nmechanisms: [/etc/hosts]',
    /no mechanism \/etc\/hosts/,
  ],
])('%s with a fault is answered with one sentence', async (path, body, message) => {
  const { ask } = await workbench()
  const answer = await ask(path, body)
  expect(answer.status).toBe(400)
  expect((await answer.json()).error).toMatch(message)
})
