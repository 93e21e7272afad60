import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { LARGEST_FILE, tooLarge } from './decode.ts'

const EXTENSIONS = ['.txt', '.text', '.md', '.html', '.htm']

export interface ListedFiles {
  /** Paths as given or reached from a folder given, in order of their characters, each once. */
  readonly files: readonly string[]
  /** One sentence for each path that could not be used. */
  readonly problems: readonly string[]
}

/**
 * The article files that paths name, without reading them: files whatever their extension, folders
 * with all `.txt`, `.text`, `.md`, `.html` and `.htm` files below them. Hidden files are left out;
 * a link is followed unless it leads back to a folder it stands in. Bad paths never throw.
 */
export function listFiles(paths: readonly string[]): ListedFiles {
  const walk: Walk = { files: new Set(), problems: [], folders: new Set() }
  for (const path of paths) {
    const before = walk.problems.length
    const met = visit(normalize(path), [], walk)
    if (met === 0 && walk.problems.length === before) walk.problems.push(nothingIn(path))
  }
  return { files: [...walk.files].sort(), problems: walk.problems }
}

interface Walk {
  readonly files: Set<string>
  readonly problems: string[]
  /** Real paths: a folder that several links lead to is listed once. */
  readonly folders: Set<string>
}

function nothingIn(folder: string): string {
  return `${folder} holds no articles: there is no ${EXTENSIONS.join(', ')} file in it.`
}

/** How many files or known folders were met; `above` holds the real paths of the folders around. */
function visit(path: string, above: readonly string[], walk: Walk): number {
  const stat = attempt(path, walk, () => statSync(path))
  if (!stat) return 0
  if (stat.isDirectory()) return visitFolder(path, above, walk)
  if (stat.isFile() && stat.size <= LARGEST_FILE) walk.files.add(path)
  else walk.problems.push(stat.isFile() ? tooLarge(path, stat.size) : `${path} is not a file.`)
  return 1
}

function visitFolder(folder: string, above: readonly string[], walk: Walk): number {
  const real = realpathSync(folder)
  if (above.includes(real)) {
    walk.problems.push(
      `${folder} is a symbolic link back to a folder it is in; it is not followed.`,
    )
    return 0
  }
  if (walk.folders.has(real)) return 1
  walk.folders.add(real)
  const entries = attempt(folder, walk, () => readdirSync(folder, { withFileTypes: true })) ?? []
  return entries
    .filter(isWanted)
    .map(({ name }) => name)
    .sort()
    .reduce((met, name) => met + visit(join(folder, name), [...above, real], walk), 0)
}

function isWanted(entry: Dirent): boolean {
  if (entry.name.startsWith('.')) return false
  return !entry.isFile() || EXTENSIONS.includes(extname(entry.name).toLowerCase())
}

const FAILURES: { readonly [code: string]: string } = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  ELOOP: 'is a symbolic link that leads back to itself',
  EACCES: 'may not be read by you',
  EPERM: 'may not be read by you',
  ENAMETOOLONG: 'is longer than a path may be',
  ERR_INVALID_ARG_VALUE: 'is not a path',
}

function attempt<T>(path: string, walk: Walk, read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const code = String(error.code)
    walk.problems.push(`${path} ${failure(path, code)}.`)
    return undefined
  }
}

function failure(path: string, code: string): string {
  if (code === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
    return 'is a symbolic link to what does not exist'
  }
  return FAILURES[code] ?? `cannot be read (${code})`
}
