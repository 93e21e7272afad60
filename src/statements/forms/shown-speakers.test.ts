import { expect, test } from 'vitest'
import { readStatements as read } from '../../../test/read-statements.ts'

test('whoever is shown says what is quoted, and not who shows her', () => {
  const quoted = '“We will not sign it.”'
  expect(read(`The spot ends with footage of Ana Ruiz saying, ${quoted}`)).toEqual([
    ['Ana Ruiz', 'saying', quoted],
  ])
  expect(read(`The film shows Ana Ruiz telling the crowd in May, ${quoted}`)).toContainEqual([
    'Ana Ruiz',
    'telling',
    quoted,
  ])
})

test('but not who is counted, or spoken to, nor a paper', () => {
  const quoted = '“We will not sign it.”'
  expect(read(`The envoy answered Ana Ruiz, saying, ${quoted}`)[0]?.[0]).toBe('The envoy')
  expect(read(`The share of Republicans saying ${quoted} fell.`)[0]?.[0]).not.toBe('Republicans')
  expect(read(`The ministry issued a statement saying, ${quoted}`)[0]?.[0]).toBe('The ministry')
})
