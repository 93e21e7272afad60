import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { listFiles } from '../src/documents/list-files.ts'
import { ingest, type Stages } from '../src/dossier/ingest.ts'
import { loadStages } from '../src/dossier/load-stages.ts'
import { type Dossier, openDossier, readDossier } from '../src/dossier/open.ts'
import { search } from '../src/dossier/search.ts'

/*
 * How a dossier grows: `npx tsx bench/dossier.ts FOLDER [DOCUMENTS]` adds the articles of a folder
 * again and again, each time with one word of its own and under another name, and prints what a
 * document costs at each size; then how long a question takes. Build first: the cold start is that
 * of the built program.
 */

const sizes = [100, 1_000, 10_000]
const [given = 'examples/articles', most = '10000'] = process.argv.slice(2)
const root = resolve(import.meta.dirname, '..')
const desk = mkdtempSync(join(tmpdir(), 'demarche-bench-'))
const path = join(desk, 'bench.dossier')

try {
  await fill()
  printCold(['positions', path, '--json', '--as-of', '2026-12-31'])
  printCold(['table', path])
  await printSearches()
} finally {
  rmSync(desk, { recursive: true })
}

/** Milliseconds of processor time so far: other programs on the machine do not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** What a document costs: milliseconds on the clock and of the processor. */
interface Cost {
  readonly clock: number
  readonly processor: number
}

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const [clock, processor] = [performance.now(), processorTime()]
  await work()
  return { clock: performance.now() - clock, processor: processorTime() - processor }
}

/** Adds document after document; prints the middle cost of those from 80 % of each size up to it. */
async function fill(): Promise<void> {
  const texts = listFiles([given]).files.map((file) => readFileSync(file))
  const add = async (dossier: Dossier, stages: Stages, number: number) => {
    const text = texts[number % texts.length] ?? Buffer.alloc(0)
    const bytes = Buffer.concat([text, Buffer.from(`\nDispatch number ${number}.\n`)])
    await ingest(dossier, { path: `${number}.txt`, bytes }, stages)
  }
  await warmUp(add)
  const dossier = openDossier(path)
  const stages = await loadStages(dossier)
  const costs: Cost[] = []
  for (let number = 1; number <= Number(most); number += 1) {
    costs.push(await costOf(() => add(dossier, stages, number)))
    if (!sizes.includes(number)) continue
    const last = costs.slice(-number / 5)
    const busy = mean(last.map(({ processor }) => processor))
    const each = mean(last.map(({ clock }) => clock))
    print(`add, at ${number} documents`, each, `a document, ${busy.toFixed(2)} ms of processor`)
  }
  await dossier.close()
}

/** Lets the compiler of Node finish first, so that growth is not hidden behind it. */
async function warmUp(
  add: (dossier: Dossier, stages: Stages, number: number) => Promise<void>,
): Promise<void> {
  const dossier = openDossier(join(desk, 'warm.dossier'))
  const stages = await loadStages(dossier)
  for (let number = 1; number <= 300; number += 1) await add(dossier, stages, number)
  await dossier.close()
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function printCold(args: readonly string[]): void {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], {
      maxBuffer: 2 ** 30,
    })
    return performance.now() - start
  })
  print(`${args[0]}, cold`, Math.min(...times), `best of ${times.length}`)
}

/** Words as an analyst asks for them: common and rare, alone, together, as a phrase, begun. */
async function printSearches(): Promise<void> {
  const dossier = readDossier(path)
  const costs: Cost[] = []
  for (const query of await wordsOf(dossier)) {
    costs.push(await costOf(() => search(dossier, query)))
  }
  for (const share of [0.5, 0.95]) {
    const busy = quantile(
      costs.map(({ processor }) => processor),
      share,
    )
    const note = `${costs.length} queries, ${busy.toFixed(2)} ms of processor`
    print(
      `search, p${share * 100}`,
      quantile(
        costs.map(({ clock }) => clock),
        share,
      ),
      note,
    )
  }
  await dossier.close()
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
}

/** Queries from the words of the articles themselves, so that every one finds something. */
async function wordsOf(dossier: Dossier): Promise<readonly string[]> {
  const rows = await dossier.db.selectFrom('documents').select('text').limit(40).execute()
  const words = rows.flatMap(({ text }) => text.match(/[A-Za-z]{4,}/g) ?? [])
  return words.flatMap((word, at) => {
    const next = words[at + 1] ?? word
    if (at % 97 !== 0) return []
    return [word, `${word} ${next}`, `"${word} ${next}"`, `${word.slice(0, 4)}*`]
  })
}

function print(what: string, milliseconds: number, note: string): void {
  console.log(`${what.padEnd(28)} ${milliseconds.toFixed(2).padStart(9)} ms  ${note}`)
}
