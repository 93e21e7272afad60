import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import nlp from 'compromise'
import { listFiles } from '../src/documents/list-files.ts'
import { readArticle } from '../src/documents/read-article.ts'
import type { SourceDocument } from '../src/documents/source-document.ts'
import { ingest } from '../src/dossier/ingest.ts'
import { loadStages } from '../src/dossier/load-stages.ts'
import { openDossier } from '../src/dossier/open.ts'

/** How fast one core takes a step, over all documents of a folder. */
interface Rate {
  readonly step: string
  readonly documents: number
  readonly tokens: number
  readonly seconds: number
}

/** Words and single marks: the count that every rate here is given in. */
const TOKEN = /\w+(?:[’']\w+)*|[^\w\s]/g

const tokensIn = (text: string): number => text.match(TOKEN)?.length ?? 0

/** Enough rounds that a step runs for about a second, so that a small folder gives a steady rate. */
function roundsFor(tokens: number): number {
  return Math.max(1, Math.ceil(100_000 / Math.max(1, tokens)))
}

/**
 * Prints documents and tokens a second on one core for reading, extracting, coding and storing the
 * articles of a folder, and beside them compromise's rate on the same texts in the same run.
 */
export async function printStageRates(folder: string): Promise<void> {
  const { files, problems } = listFiles([folder])
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const desk = mkdtempSync(join(tmpdir(), 'demarche-bench-'))
  try {
    print(await measure(files, desk))
  } finally {
    rmSync(desk, { recursive: true, force: true })
  }
}

async function measure(files: readonly string[], desk: string): Promise<readonly Rate[]> {
  const bytes = files.map((file) => readFileSync(file))
  const dossier = openDossier(join(desk, 'bench.dossier'))
  const stages = await loadStages(dossier)
  const documents = bytes.map((each, i) => readArticle(each, files[i] ?? ''))
  const tokens = documents.reduce((sum, { text }) => sum + tokensIn(text), 0)
  const rounds = roundsFor(tokens)
  const timed = (step: string, run: (document: SourceDocument, i: number) => unknown): Rate => {
    documents.forEach(run) // once unmeasured: the compiler has seen the code
    const start = performance.now()
    for (let round = 0; round < rounds; round++) documents.forEach(run)
    const seconds = (performance.now() - start) / 1000
    return { step, documents: documents.length * rounds, tokens: tokens * rounds, seconds }
  }
  const statements = documents.map((document) => stages.extract(document))
  const rates = [
    timed('read', (_, i) => readArticle(bytes[i] ?? new Uint8Array(), files[i] ?? '')),
    timed('extract', (document) => stages.extract(document)),
    timed('code', (document, i) => statements[i]?.map((each) => stages.code(each, document))),
  ]
  const start = performance.now()
  for (let round = 0; round < rounds; round++) {
    for (const [i, each] of bytes.entries()) {
      await ingest(dossier, { path: `${round}/${files[i] ?? ''}`, bytes: each }, stages)
    }
  }
  const seconds = (performance.now() - start) / 1000
  await dossier.close()
  return [
    ...rates,
    { step: 'all, stored', documents: documents.length * rounds, tokens: tokens * rounds, seconds },
    timed('compromise', ({ text }) => nlp(text).quotations().out('array')),
  ]
}

function print(rates: readonly Rate[]): void {
  console.log('step             documents/s     tokens/s')
  for (const { step, documents, tokens, seconds } of rates) {
    const perSecond = (count: number) => Math.round(count / seconds).toLocaleString('en')
    console.log(step.padEnd(16), perSecond(documents).padStart(11), perSecond(tokens).padStart(12))
  }
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(`peak memory      ${Math.round(peak)} MB`)
}
