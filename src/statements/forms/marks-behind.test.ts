import { expect, test } from 'vitest'
import { readStatements as read } from '../../../test/read-statements.ts'

test('commas and dashes behind a quotation are no part of it', () => {
  const line =
    'Besides he noted , that a truce is needed . " The mediators want to return " , — the envoy added .'
  expect(read(line)).toContainEqual(['the envoy', 'added', '" The mediators want to return "'])
})
