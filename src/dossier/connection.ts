import { pathToFileURL } from 'node:url'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import Database from 'libsql'
import { explainSqlite } from './sqlite-errors.ts'

/** How long a writer waits for another process's transaction, in milliseconds. */
const PATIENCE = 10_000

/** Statements kept prepared; libsql frees one only when the garbage collector finds it. */
const PREPARED = 128

/** When the disk is full SQLite has rolled back by itself, and refuses to do it twice. */
const ROLLED_BACK = { changes: 0, lastInsertRowid: 0 }

/** A SQLite file as Kysely wants it; whatever goes wrong is said in one sentence. */
export interface Connection extends SqliteDatabase {
  pragma(source: string): unknown
  exec(sql: string): void
}

/** Opens `path` (absolute), for reading only or for writing too; `path` must exist to be read. */
export function connect(path: string, mode: 'read' | 'write'): Connection {
  const say = <T>(work: () => T): T => saying(path, work)
  const url = mode === 'read' ? `${pathToFileURL(path).href}?mode=ro` : path
  const raw = say(() => new Database(url, { timeout: PATIENCE }))
  const prepared = new Map<string, SqliteStatement>()
  const prepare = (sql: string): SqliteStatement => {
    const statement = raw.prepare(sql)
    return {
      reader: statement.reader,
      all: (parameters) => say(() => statement.all(parameters)),
      run: (parameters) =>
        sql === 'rollback' && !raw.inTransaction
          ? ROLLED_BACK
          : say(() => statement.run(parameters)),
      iterate: (parameters) => say(() => statement.iterate(parameters)),
    }
  }
  return {
    prepare(sql) {
      const known = prepared.get(sql)
      const statement = known ?? say(() => prepare(immediate(sql)))
      prepared.delete(sql)
      prepared.set(sql, statement)
      if (prepared.size > PREPARED) forgetOldest(prepared)
      return statement
    },
    pragma(source) {
      const [row] = say(() => raw.prepare(`pragma ${source}`).all())
      return row && Object.values(row)[0]
    },
    exec: (sql) => say(() => raw.exec(sql)),
    close() {
      prepared.clear()
      raw.close()
    },
  }
}

/**
 * Every transaction of a dossier writes. One that began deferred would read first, and then be
 * refused at once, however patient, when another process had written in between.
 */
function immediate(sql: string): string {
  return sql === 'begin' ? 'begin immediate' : sql
}

function forgetOldest(prepared: Map<string, SqliteStatement>): void {
  for (const oldest of prepared.keys()) {
    prepared.delete(oldest)
    return
  }
}

function saying<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw explainSqlite(error, path)
  }
}
