import { createRequire } from 'node:module'

// The package is one CommonJS bundle: what an `import` of it yields depends on who bundles us.
const clingo: typeof import('clingo-wasm') = createRequire(import.meta.url)('clingo-wasm')

/** An answer-set solver: a program in, models out. */
export interface Solver {
  /** @param models At most so many; 0 for all. */
  solve(program: string, models: number, options?: readonly string[]): Answer
}

export interface Answer {
  /** The shown atoms of each model, in the order found; with an objective, better and better. */
  readonly models: readonly (readonly string[])[]
  /** Whether every model was found. */
  readonly complete: boolean
  readonly cost: readonly number[]
}

let loading: Promise<Solver> | undefined

/** Loads clingo once; about a tenth of a second. */
export function loadSolver(): Promise<Solver> {
  loading ??= start()
  return loading
}

async function start(): Promise<Solver> {
  const run = await quietly(() => clingo.init({ singleThreaded: true }))
  return {
    solve: (program, models, options = []) => toAnswer(run(program, models, [...options])),
  }
}

/** The package announces its start on standard output, where our own JSON goes. */
function quietly<T>(work: () => T): T {
  const { info } = console
  console.info = () => undefined
  try {
    return work()
  } finally {
    console.info = info
  }
}

type Result = ReturnType<Awaited<ReturnType<typeof clingo.init>>>

function toAnswer(result: Result): Answer {
  if (result.Result === 'ERROR') throw new Error(`clingo: ${'Error' in result ? result.Error : ''}`)
  if (!('Call' in result)) throw new Error('clingo gave no answer')
  const witnesses = result.Call.flatMap((call) => call.Witnesses ?? [])
  return {
    models: witnesses.map(({ Value }) => Value),
    complete: result.Models.More === 'no',
    cost: witnesses.at(-1)?.Costs ?? [],
  }
}
