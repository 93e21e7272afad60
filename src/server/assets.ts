import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageRoot } from '../package-root.ts'

/** The built page's files by the path they are asked for under. */
export type Assets = ReadonlyMap<string, Asset>

interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** Its name changes with its content, so that a browser may keep it. */
  readonly immutable: boolean
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Where the build puts the page, seen from the sources and from dist/ alike. */
export const builtPage = fileURLToPath(new URL('dist/web', packageRoot))

/**
 * Reads the page's few files once. Requests only look names up in this map and never reach the
 * file system, so that no path can climb out of the folder. Empty when the page is not built.
 */
export function loadAssets(folder: string): Assets {
  return new Map(filesBelow(folder).map((file) => [`/${file}`, readAsset(folder, file)]))
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && types[extname(entry.name)] !== undefined)
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .map((path) => path.split(sep).join('/'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

function readAsset(folder: string, file: string): Asset {
  return {
    bytes: new Uint8Array(readFileSync(join(folder, file))),
    type: types[extname(file)] ?? 'application/octet-stream',
    immutable: file.startsWith('assets/'),
  }
}
