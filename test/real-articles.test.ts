import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { markBody } from '../src/documents/body.ts'
import { ingest } from '../src/dossier/ingest.ts'
import { loadStages } from '../src/dossier/load-stages.ts'
import { type Dossier, openDossier } from '../src/dossier/open.ts'
import { listPositions } from '../src/dossier/positions.ts'
import { listStatements } from '../src/dossier/statements.ts'

/**
 * The main job on articles as a crawler left them, untouched. They are not part of the project:
 * where they are absent these tests are skipped.
 */
const shared = resolve(
  process.env['DEMARCHE_SHARED'] ?? resolve(import.meta.dirname, '../../shared'),
)
const articles = join(shared, 'articles')
const annotated = join(shared, 'polnear/dev.jsonl')

describe.skipIf(!existsSync(articles))('three real articles', () => {
  const desk = mkdtempSync(join(tmpdir(), 'demarche-real-'))
  let dossier: Dossier

  beforeAll(async () => {
    dossier = openDossier(join(desk, 'real.dossier'))
    const stages = await loadStages(dossier)
    for (const name of readdirSync(articles).sort()) {
      const { kind } = await ingest(
        dossier,
        { path: name, bytes: readFileSync(join(articles, name)) },
        stages,
      )
      expect(kind).toBe('read')
    }
  })

  afterAll(async () => {
    await dossier.close()
    rmSync(desk, { recursive: true, force: true })
  })

  test.each([
    ['Kirill Dmitriev', 'Russia'],
    ['Sergey Lavrov', 'Russia'],
    ['Vladimir Putin', 'Russia'],
    ['Donald Trump', 'United States'],
    ['Steve Witkoff', 'United States'],
    ['Volodymyr Zelensky', 'Ukraine'],
  ])('%s speaks for %s', async (name, party) => {
    const speakers = (await listStatements(dossier)).map(({ speaker }) => speaker)
    expect(speakers).toContainEqual({ name, party })
  })

  test('Russia rejects membership, demands to be a guarantor, and wants no foreign troops', async () => {
    const own = (await listPositions(dossier))
      .filter(({ party, reportedBy }) => party === 'Russia' && reportedBy === undefined)
      .map(({ issue, option, stance }) => `${stance} ${issue}/${option}`)
    expect(own).toContain('rejects nato-membership/join')
    expect(own).toContain('demands guarantors/with-russia')
    expect(own.join()).toMatch(/rejects foreign-troops\/deployed|demands foreign-troops\/none/)
  })

  test('the United States reports that Russia accepts; that is kept apart', async () => {
    const reported = (await listPositions(dossier)).filter(
      ({ party, reportedBy }) => party === 'Russia' && reportedBy === 'United States',
    )
    const read = reported.map(({ issue, option, stance }) => `${stance} ${issue}/${option}`)
    expect(read).toContain('accepts guarantee-strength/article-5-like')
  })

  test('what the page and the crawler added is in no statement', async () => {
    for (const { quote } of await listStatements(dossier)) {
      expect(quote).not.toMatch(/appeared first on|<\/?p>|Newer articles/)
    }
  })
})

describe.skipIf(!existsSync(annotated))('the 84 annotated articles', () => {
  test('every one is read, and every span is within its words', async () => {
    const desk = mkdtempSync(join(tmpdir(), 'demarche-annotated-'))
    const dossier = openDossier(join(desk, 'annotated.dossier'))
    const { extract } = await loadStages(dossier)
    const lines = readFileSync(annotated, 'utf8').trim().split('\n')
    expect(lines).toHaveLength(84)
    for (const line of lines) {
      const { id, text }: { id: string; text: string } = JSON.parse(line)
      const { body } = markBody(text)
      for (const { source, cue, content } of extract({ id, text, body })) {
        expect(cue.length).toBeGreaterThan(0)
        expect(content.length).toBeGreaterThan(0)
        for (const [start, end] of [...source, ...cue, ...content]) {
          const words = text.slice(start, end)
          expect(words).toHaveLength(end - start)
          expect(words.trim()).toBe(words)
        }
      }
    }
    await dossier.close()
    rmSync(desk, { recursive: true, force: true })
  })
})
