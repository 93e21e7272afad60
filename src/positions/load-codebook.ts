import { existsSync, readFileSync } from 'node:fs'
import { InvalidInput } from '../errors.ts'
import { packageRoot } from '../package-root.ts'
import { recallCodebook } from './checked-codebook.ts'
import { type Codebook, parseCodebook } from './codebook.ts'

const PACKAGED = 'codebooks/security-guarantees.yaml'

/** What the build has checked of it. */
const checked = new URL('dist/cli/codebook.json', packageRoot)

/** Reads a codebook file; without a path, the one that comes with the package. */
export function loadCodebook(path?: string): Codebook {
  return path === undefined ? packagedCodebook() : parseCodebook(read(path), path)
}

function packagedCodebook(): Codebook {
  const yaml = read(new URL(PACKAGED, packageRoot))
  const known = existsSync(checked) ? recallCodebook(read(checked), yaml) : undefined
  return known ?? parseCodebook(yaml, PACKAGED)
}

function read(path: string | URL): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new InvalidInput(`The codebook ${String(path)} cannot be read: ${reason}.`)
  }
}
