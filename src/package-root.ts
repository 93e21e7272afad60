import { existsSync } from 'node:fs'

/** The folder of this package: the nearest above this code that has a manifest, built or not. */
export const packageRoot = rootAbove(new URL('.', import.meta.url))

function rootAbove(folder: URL): URL {
  if (existsSync(new URL('package.json', folder))) return folder
  const above = new URL('..', folder)
  if (above.href === folder.href) throw new Error(`no package.json above ${import.meta.url}`)
  return rootAbove(above)
}
