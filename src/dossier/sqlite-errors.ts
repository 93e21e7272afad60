import { DossierError } from '../errors.ts'

/** What each SQLite result code (https://www.sqlite.org/rescode.html) means to an analyst. */
const sentences: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'the disk is full; what was added before is kept. Make room and run it again.',
  SQLITE_READONLY: 'the file is read-only; make it writable, or work on a copy.',
  SQLITE_PERM: 'the system refuses access; check the permissions of the file and its folder.',
  SQLITE_BUSY: 'another program is writing to it; wait until that is done and run it again.',
  SQLITE_LOCKED: 'another program is writing to it; wait until that is done and run it again.',
  SQLITE_NOTADB: 'the file is not a dossier; nothing in it was changed.',
  SQLITE_CORRUPT: 'the file is damaged; restore it from a copy, or add the articles to a new one.',
  SQLITE_IOERR: 'the disk reported an error while the file was read or written.',
  SQLITE_CANTOPEN: 'the file cannot be opened; check that its folder exists and can be written to.',
}

/** The sentence for an error of the file or the disk; any other error, a bug, as it is. */
export function explainSqlite(error: unknown, path: string): unknown {
  const code = codeOf(error)
  const known = code && Object.keys(sentences).find((name) => code.startsWith(name))
  return known ? new DossierError(`${path}: ${sentences[known]}`, { cause: error }) : error
}

/** Libsql gives extended codes, but only the number of the code when a file does not open. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code
  return error.message.includes('Unable to open connection') ? 'SQLITE_CANTOPEN' : undefined
}
