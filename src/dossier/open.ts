import { dirname, relative, resolve, sep } from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import { DossierError } from '../errors.ts'
import { type Connection, connect } from './connection.ts'
import { APPLICATION_ID, inspectFile, isReadOnly, refuseNewer } from './file-header.ts'
import { migrations } from './migrations.ts'
import type { Schema } from './schema.ts'

/** An open dossier. Only this folder writes queries; others hand it to the functions here. */
export interface Dossier {
  /** As the analyst named it. */
  readonly path: string
  /** Absolute; the paths of documents are relative to it. */
  readonly folder: string
  readonly db: Kysely<Schema>
  close(): Promise<void>
}

/** Opens a dossier to read it only; throws DossierError when there is none or it is unfit. */
export function readDossier(path: string): Dossier {
  const file = resolve(path)
  const state = inspectFile(file, migrations.length)
  if (state === 'absent') {
    throw new DossierError(`${path}: no such dossier; \`demarche add ${path} FOLDER\` makes one.`)
  }
  if (state === 'unsure') return openDossier(path)
  const connection = connect(file, 'read')
  if (checkedVersion(connection, file) === migrations.length) return dossier(path, connection)
  connection.close()
  return openDossier(path)
}

/** Opens a dossier to add to or correct, and makes it if it does not exist. */
export function openDossier(path: string): Dossier {
  const file = resolve(path)
  if (inspectFile(file, migrations.length) !== 'absent') refuseReadOnly(file)
  const connection = connect(file, 'write')
  migrate(connection, checkedVersion(connection, file))
  // Readers go on while one writes; FULL waits for the disk before a document is acknowledged.
  connection.pragma('journal_mode = wal')
  connection.pragma('synchronous = full')
  connection.pragma('foreign_keys = on')
  return dossier(path, connection)
}

/** A document's path as the dossier stores it: relative to its folder, with forward slashes. */
export function pathInDossier(dossier: Dossier, path: string): string {
  return relative(dossier.folder, resolve(path)).split(sep).join('/')
}

function dossier(path: string, connection: Connection): Dossier {
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: connection }) })
  const close = async () => {
    foldIntoOneFile(connection)
    connection.close()
  }
  return { path, folder: dirname(resolve(path)), db, close }
}

/**
 * A closed dossier is one file to mail and can be read from a read-only folder, which a file in
 * WAL mode cannot. While another process has it open, the last to close does this.
 */
function foldIntoOneFile(connection: Connection): void {
  try {
    connection.pragma('journal_mode = delete')
  } catch (error) {
    if (!(error instanceof DossierError)) throw error
  }
}

function refuseReadOnly(file: string): void {
  if (!isReadOnly(file)) return
  throw new DossierError(`${file}: the file is read-only; make it writable, or work on a copy.`)
}

/** The file's own answer, which counts what a killed process left in its journal. */
function checkedVersion(connection: Connection, file: string): number {
  const version = Number(connection.pragma('user_version'))
  const id = connection.pragma('application_id')
  if (id !== APPLICATION_ID && !(id === 0 && isVoid(connection))) {
    throw new DossierError(`${file}: the file is not a dossier; nothing in it was changed.`)
  }
  refuseNewer(file, version, migrations.length)
  return version
}

function isVoid(connection: Connection): boolean {
  const [first] = connection.prepare('select 1 from sqlite_schema limit 1').all([])
  return first === undefined
}

/** One transaction: a dossier is made or brought up to date whole, or not at all. */
function migrate(connection: Connection, version: number): void {
  if (version === migrations.length) return
  connection.exec('begin immediate')
  const taken = Number(connection.pragma('user_version'))
  connection.exec(migrations.slice(taken).join('\n'))
  connection.pragma(`application_id = ${APPLICATION_ID}`)
  connection.pragma(`user_version = ${migrations.length}`)
  connection.exec('commit')
}
