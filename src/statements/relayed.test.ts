import { expect, test } from 'vitest'
import { readStatements as read } from '../../test/read-statements.ts'

const REJECTED = ['Russia', 'rejected', 'the plan']

test('whoever an outlet says to have said something is told too', () => {
  expect(read('Russia rejected the plan, according to the Financial Times.')).toEqual([
    REJECTED,
    ['the Financial Times', 'according to', 'Russia rejected the plan'],
  ])
})

test('but not whom another speaker says to have', () => {
  const found = read('Russia rejected the plan, according to the envoy.')
  expect(found).not.toContainEqual(REJECTED)
})

test('both whom something was told by and who tells that it was', () => {
  const text = 'The king told the envoy that Morocco would not withdraw, officials tell me.'
  expect(read(text)).toEqual([
    ['The king', 'told', 'that Morocco would not withdraw'],
    ['officials', 'tell', 'The king told the envoy that Morocco would not withdraw'],
  ])
})
