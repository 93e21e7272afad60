import { readFileSync } from 'node:fs'
import { packageRoot } from '../package-root.ts'

/** The version of the package this file belongs to, built or not. */
export function version(): string {
  const manifest = readFileSync(new URL('package.json', packageRoot), 'utf8')
  return JSON.parse(manifest).version
}
