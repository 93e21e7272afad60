import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { listFiles } from '../src/documents/list-files.ts'
import { ingest } from '../src/dossier/ingest.ts'
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

/** Adds document after document; prints the cost of the last tenth before each size. */
async function fill(): Promise<void> {
  const texts = listFiles([given]).files.map((file) => readFileSync(file))
  const dossier = openDossier(path)
  const stages = await loadStages(dossier)
  let [wall, processor, since] = [0, 0, 0]
  for (let number = 1; number <= Math.min(Number(most), 10_000); number += 1) {
    const size = sizes.find((each) => number <= each) ?? 0
    if (number === size - size / 10 + 1) {
      ;[wall, processor, since] = [performance.now(), processorTime(), number]
    }
    const text = texts[number % texts.length] ?? Buffer.alloc(0)
    const bytes = Buffer.concat([text, Buffer.from(`\nDispatch number ${number}.\n`)])
    await ingest(dossier, { path: `${number}.txt`, bytes }, stages)
    if (number !== size) continue
    const count = number - since + 1
    const each = (performance.now() - wall) / count
    const busy = (processorTime() - processor) / count
    print(`add, at ${number} documents`, each, `a document (${busy.toFixed(2)} ms of processor)`)
  }
  await dossier.close()
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
  const queries = await wordsOf(dossier)
  const times: number[] = []
  for (const query of queries) {
    const start = performance.now()
    await search(dossier, query)
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  for (const share of [0.5, 0.95, 1]) {
    const at = Math.min(times.length - 1, Math.floor(times.length * share))
    print(
      `search, ${share === 1 ? 'slowest' : `p${share * 100}`}`,
      times[at] ?? 0,
      `${times.length} queries`,
    )
  }
  await dossier.close()
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
