import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface ListedFiles {
  /** Paths as given or reached from a folder given, sorted, each once. */
  readonly files: readonly string[]
  /** One sentence for each path that could not be used. */
  readonly problems: readonly string[]
}

/** The article files that paths name: files themselves, folders with all they hold. */
export function listFiles(paths: readonly string[]): ListedFiles {
  const files = new Set<string>()
  const problems: string[] = []
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) problems.push(`${path} does not exist.`)
    else if (stat.isFile()) files.add(path)
    else {
      const entries = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()
      for (const entry of entries)
        if (/\.(txt|text|md|html|htm)$/i.test(entry)) files.add(join(path, entry))
    }
  }
  return { files: [...files].sort(), problems }
}
