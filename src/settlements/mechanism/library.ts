import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InvalidInput } from '../../errors.ts'
import { packageRoot } from '../../package-root.ts'
import { readMechanism } from './read-mechanism.ts'
import type { Mechanism } from './schema.ts'

/** The mechanisms that come with the package. */
const packaged = fileURLToPath(new URL('mechanisms', packageRoot))

/** What was read once; the files of the package do not change while it runs. */
const loaded = new Map<string, Mechanism>()

function mechanismIds(): readonly string[] {
  return readdirSync(packaged)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort()
}

export function loadLibrary(): readonly Mechanism[] {
  return mechanismIds().map(findMechanism)
}

/** By id, from the library alone: never a path. Throws InvalidInput. */
export function findMechanism(id: string): Mechanism {
  const before = loaded.get(id)
  if (before) return before
  const known = mechanismIds()
  if (known.includes(id)) {
    const mechanism = loadFile(join(packaged, `${id}.yaml`), `${id}.yaml`)
    loaded.set(id, mechanism)
    return mechanism
  }
  throw new InvalidInput(`no mechanism ${id}; known are ${known.join(', ')}`)
}

/** By id from the library, or by the path of a YAML file. Throws InvalidInput. */
export function loadMechanism(idOrPath: string): Mechanism {
  const isPath = /[./\\]/.test(idOrPath) || existsSync(idOrPath)
  return isPath ? loadFile(idOrPath, idOrPath) : findMechanism(idOrPath)
}

function loadFile(path: string, shown: string): Mechanism {
  return readMechanism(readInput(path), shown)
}

/** Throws InvalidInput where the file cannot be read. */
export function readInput(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new InvalidInput(`cannot read ${path}: ${code}`)
  }
}
