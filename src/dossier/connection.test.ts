import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { connect } from './connection.ts'

test('rolling back is no error when SQLite has done so by itself, as on a full disk', () => {
  const connection = connect(join(temporaryFolder(), 'one.sqlite'), 'write')
  connection.prepare('begin').run([])
  connection.prepare('rollback').run([])
  expect(() => connection.prepare('rollback').run([])).not.toThrow()
  connection.close()
})

test('a query that is wrong is a bug and not a sentence about the file', () => {
  const connection = connect(join(temporaryFolder(), 'one.sqlite'), 'write')
  expect(() => connection.prepare('selekt')).toThrow(/syntax error/)
  connection.close()
})
