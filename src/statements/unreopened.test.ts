import { expect, test } from 'vitest'
import { readStatements as read } from '../../test/read-statements.ts'

const WAR = 'Then the war came, and nobody was ready for it.'

test('a quotation that a later paragraph closes without reopening it is one', () => {
  const spoken = `“We began with nothing but a tent.\n\n${WAR.replace('.', ',')}”`
  expect(read(`${spoken} the minister said.`)).toEqual([['the minister', 'said', spoken]])
})

test('also behind its cue, and over a paragraph without marks', () => {
  const spoken = `"We began with nothing but a tent.\n\n${WAR}\n\nNow there is peace."`
  expect(read(`The minister said: ${spoken}\n\nThe hall was silent.`)).toEqual([
    ['The minister', 'said:', spoken],
  ])
})

test('but not what opens anew, nor what was closed', () => {
  const last = '“Then the war came, and nobody was ready for it,”'
  const other = '“We began with nothing but a tent.'
  expect(read(`${other}”\n\n${last} the minister said.`)).toEqual([['the minister', 'said', last]])
  expect(read(`${other}\n\n“The hall” was silent.\n\n${last} the minister said.`)).toEqual([
    ['the minister', 'said', last],
  ])
})
