import { readFileSync } from 'node:fs'
import { InvalidInput } from '../errors.ts'
import { type Codebook, parseCodebook } from './codebook.ts'

const packaged = new URL('../../codebooks/security-guarantees.yaml', import.meta.url)

/** Reads a codebook file; without a path, the one that comes with the package. */
export function loadCodebook(path?: string): Codebook {
  return parseCodebook(read(path ?? packaged), path ?? 'codebooks/security-guarantees.yaml')
}

function read(path: string | URL): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new InvalidInput(`The codebook ${String(path)} cannot be read: ${reason}.`)
  }
}
