import { expect, test } from 'vitest'
import { readStatements as read } from '../../../test/read-statements.ts'

const CLAUSE = 'the border stays open'

test('whoever an agency quotes as saying something says it', () => {
  expect(read(`Interfax quoted the deputy minister as saying that ${CLAUSE}.`)).toEqual([
    ['the deputy minister', 'quoted … as saying', `that ${CLAUSE}`],
  ])
  expect(read(`The agency cited a member of parliament, as saying ${CLAUSE}.`)).toEqual([
    ['a member of parliament', 'cited … as saying', CLAUSE],
  ])
  expect(read('The minister was quoted as saying by Reuters that exports fell.')).toEqual([
    ['The minister', 'quoted as saying', 'that exports fell'],
  ])
})

test('also of what stands before', () => {
  expect(read('“We will answer,” Interfax quoted the envoy as saying.')).toEqual([
    ['the envoy', 'quoted … as saying', '“We will answer,”'],
  ])
  expect(read('The border stays open, TASS quoted the envoy as saying on Friday.')).toEqual([
    ['the envoy', 'quoted … as saying', 'The border stays open'],
  ])
})

test('and of who was quoted by one', () => {
  expect(read(`The envoy was quoted by the agency as saying that ${CLAUSE}.`)).toEqual([
    ['The envoy', 'quoted … as saying', `that ${CLAUSE}`],
  ])
})
