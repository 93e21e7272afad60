import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InvalidInput } from '../../errors.ts'
import { readMechanism } from './read-mechanism.ts'
import type { Mechanism } from './schema.ts'

/** The mechanisms that come with the package; the folder lies beside `src` and `dist`. */
const packaged = fileURLToPath(new URL('../../../mechanisms', import.meta.url))

export function mechanismIds(folder = packaged): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort()
}

export function loadLibrary(folder = packaged): readonly Mechanism[] {
  return mechanismIds(folder).map((id) => loadMechanism(join(folder, `${id}.yaml`)))
}

/** By id from the library, or by the path of a YAML file. Throws InvalidInput. */
export function loadMechanism(idOrPath: string): Mechanism {
  if (/^[a-z0-9-]+$/.test(idOrPath) && !existsSync(idOrPath)) {
    const path = join(packaged, `${idOrPath}.yaml`)
    if (existsSync(path)) return readMechanism(readFileSync(path, 'utf8'), `${idOrPath}.yaml`)
    throw new InvalidInput(
      `no mechanism ${idOrPath}; known are ${mechanismIds().join(', ')}, or give the path of a YAML file`,
    )
  }
  return readMechanism(readInput(idOrPath), idOrPath)
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
