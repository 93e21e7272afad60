import { expect, test } from 'vitest'
import { readStatements as read } from '../../test/read-statements.ts'

test('what somebody declines to comment on is not said', () => {
  expect(read('The envoy declined to comment on reports that the port would close.')).toEqual([
    ['The envoy', 'declined', 'to comment'],
  ])
  expect(read('The envoy declined to provide any details of the troops that would go.')).toEqual([
    ['The envoy', 'declined', 'to provide any details'],
  ])
})

test('what somebody declines to do is', () => {
  expect(read('The envoy refused to provide troops.')).toEqual([
    ['The envoy', 'refused', 'to provide troops'],
  ])
})
