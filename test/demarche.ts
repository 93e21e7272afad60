import { type ChildProcess, spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const loader = import.meta.resolve('tsx')

export interface Finished {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface Surroundings {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
}

/** Starts the command line program in a process of its own, from source. */
export function startDemarche(
  args: readonly string[],
  { cwd, env = {} }: Surroundings = {},
): ChildProcess {
  return spawn(process.execPath, ['--import', loader, main, ...args], {
    cwd: cwd ?? process.cwd(),
    env: { ...process.env, NO_COLOR: '', ...env },
  })
}

/** Runs the command line program to its end. */
export async function demarche(
  args: readonly string[],
  surroundings: Surroundings = {},
): Promise<Finished> {
  const child = startDemarche(args, surroundings)
  child.stdin?.end(surroundings.input ?? '')
  const [code, out, err] = await Promise.all([
    new Promise<number | null>((resolve) => child.once('close', resolve)),
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
  ])
  return { code, out, err }
}
