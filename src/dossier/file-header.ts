import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { DossierError } from '../errors.ts'

/** `PRAGMA application_id` of every dossier: "Dmrc" in ASCII. */
export const APPLICATION_ID = 0x446d7263

const MAGIC = 'SQLite format 3\0'

export type FileState = 'absent' | 'unsure' | 'dossier'

/**
 * Looks at a file's first bytes, as https://www.sqlite.org/fileformat.html lays them out, so that
 * a file which is something else is refused before SQLite opens it and might write to it.
 * Throws DossierError for such a file and for a dossier written by a newer version.
 */
export function inspectFile(path: string, version: number): FileState {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 'absent'
  if (!stat.isFile()) throw new DossierError(`${path}: a folder or device, not a dossier.`)
  // Just made, or killed in the middle: SQLite has to roll its journal back before we look.
  if (stat.size === 0 || existsSync(`${path}-journal`)) return 'unsure'
  const header = readHeader(path)
  if (header.toString('latin1', 0, 16) !== MAGIC || header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new DossierError(`${path}: the file is not a dossier; nothing in it was changed.`)
  }
  refuseNewer(path, header.readUInt32BE(60), version)
  return 'dossier'
}

/** Whether the file was marked read-only, which binds an administrator too. */
export function isReadOnly(path: string): boolean {
  return (statSync(path).mode & 0o222) === 0
}

export function refuseNewer(path: string, found: number, known: number): void {
  if (found <= known) return
  throw new DossierError(
    `${path}: a newer Demarche wrote this dossier (format ${found}; this one reads up to ${known}); update Demarche. Nothing in the file was changed.`,
  )
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    readSync(file, header, 0, header.length, 0)
  } finally {
    closeSync(file)
  }
  return header
}
