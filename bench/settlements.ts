import { performance } from 'node:perf_hooks'
import { activate } from '../src/settlements/activate/activate.ts'
import { readIncident } from '../src/settlements/activate/incident.ts'
import { compare } from '../src/settlements/compare/compare.ts'
import { findMechanism, loadLibrary } from '../src/settlements/mechanism/library.ts'
import { powerOf } from '../src/settlements/power/indices.ts'
import { certify } from '../src/settlements/reason/certificate.ts'
import { lowerBound } from '../src/settlements/reason/check-certificate.ts'
import { cheapestConcessions, minimalConcessions } from '../src/settlements/reason/concessions.ts'
import type { Instance, Objection } from '../src/settlements/reason/instance.ts'
import { reportOptions } from '../src/settlements/reason/options.ts'
import { loadSolver } from '../src/settlements/reason/solver.ts'
import { sweep } from '../src/settlements/sweep/sweep.ts'

/**
 * Prints how long the answers about settlements take: `npx tsx bench/settlements.ts`.
 * Each figure is the median of five runs after a first, as time on the clock and on the processor:
 * on a busy machine only the second is worth reading.
 */
async function main(): Promise<void> {
  const solver = await timed('load the solver', () => loadSolver())
  const library = await timed('read the library', () => loadLibrary())
  const incident = readIncident('{attacker: RU, target: UA, act: armed-attack, tags: [UA]}', '')
  await median('press every mechanism once', () => library.map((each) => activate(each, incident)))
  const largest = library.reduce((a, b) => (b.parties.length > a.parties.length ? b : a))
  await median(`sweep the largest (${largest.id})`, () => sweep(largest))
  const nato = findMechanism('nato-1949')
  await median('prove that a mechanism equals itself', () => compare(nato, { ...nato }))
  await median('power of sixty weighted members', () =>
    powerOf({
      quota: 200,
      members: Array.from({ length: 60 }, (_, i) => ({
        name: `${i}`,
        weight: 1 + (i % 12),
        veto: false,
      })),
    }),
  )
  for (const [issues, parties] of [
    [20, 12],
    [100, 40],
  ] as const) {
    const size = `${issues} issues × ${parties} parties`
    const instance = randomInstance(issues, parties)
    await median(`${size}: cheapest concessions`, () => cheapestConcessions(instance, solver))
    await median(`${size}: the first 20 sets`, async () => {
      let count = 0
      for await (const _ of minimalConcessions(instance, solver, { most: 20 })) count++
      return count
    })
    const best = cheapestConcessions(instance, solver)
    if (best) await median(`${size}: certificate`, () => certify(instance, best, lowerBound, true))
    if (issues === 20)
      await median(`${size}: shares of options`, () => reportOptions(instance, solver))
  }
}

async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const watch = startWatch()
  const result = await work()
  print(what, watch())
  return result
}

async function median(what: string, work: () => unknown): Promise<void> {
  await work()
  const times: Time[] = []
  for (let run = 0; run < 5; run++) {
    const watch = startWatch()
    await work()
    times.push(watch())
  }
  const middle = (pick: (time: Time) => number) => times.map(pick).sort((a, b) => a - b)[2] ?? 0
  print(what, { clock: middle(({ clock }) => clock), processor: middle((time) => time.processor) })
}

/** Milliseconds. */
interface Time {
  readonly clock: number
  readonly processor: number
}

function startWatch(): () => Time {
  const start = performance.now()
  const cpu = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(cpu)
    return { clock: performance.now() - start, processor: (user + system) / 1000 }
  }
}

function print(what: string, { clock, processor }: Time): void {
  const columns = [clock, processor].map((time) => time.toFixed(1).padStart(10))
  console.log(`${what.padEnd(48)}${columns.join('')} ms`)
}

/** Two to four options an issue; each party objects to an option of every second issue, and links a few. */
function randomInstance(issueCount: number, parties: number): Instance {
  const random = generator(20260205)
  const issues = Array.from({ length: issueCount }, (_, i) => ({
    id: `i${i}`,
    options: Array.from({ length: 2 + random(3) }, (_, o) => `o${o}`),
  }))
  const anyClause = () => {
    const issue = issues[random(issueCount)]
    return { issue: issue?.id ?? '', option: issue?.options[random(issue.options.length)] ?? '' }
  }
  const objections = Array.from({ length: parties }, (_, p) => `party ${p}`).flatMap((party, p) =>
    Array.from({ length: Math.ceil(issueCount / 2) }, (_, n): Objection => {
      const linked = random(10) === 0
      const when = [linked ? [anyClause(), anyClause()] : [anyClause()]]
      return { id: `${p}.${n}`, party, weight: 1 + random(6), when, words: '', quotes: [] }
    }),
  )
  return { issues, impossible: [], objections }
}

/** A small linear congruential generator, so that every run is over the same instance. */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

await main()
