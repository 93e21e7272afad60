import { expect, test } from 'vitest'
import { readStatements as read } from '../../test/read-statements.ts'

test('what stands under a rubric is not said by it', () => {
  expect(read('Analysis: Why the talks will fail')).toEqual([])
  const sources = read('BREAKING: Russia rejects the plan').map(([source]) => source)
  expect(sources).not.toContain('BREAKING')
})

test('nor is what is only called so said', () => {
  expect(read('The so-called “corridor of hope” opened in May.')).toEqual([])
})

test('nor what troops do, but what is done to a proposal', () => {
  expect(read('Moscow shot down international flights.')).toEqual([])
  expect(read('Moscow shot down the proposal.')).toEqual([['Moscow', 'shot down', 'the proposal']])
})
