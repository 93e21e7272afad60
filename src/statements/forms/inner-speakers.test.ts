import { expect, test } from 'vitest'
import { readStatements as read } from '../../../test/read-statements.ts'

test('what an outlet or unnamed people pass on is told of who said it', () => {
  expect(read('Reuters reported that the minister had warned that Russia would respond.')).toEqual([
    ['Reuters', 'reported', 'that the minister had warned that Russia would respond'],
    ['the minister', 'had warned', 'that Russia would respond'],
  ])
  const told = 'that the king had told the envoy he wanted peace'
  expect(read(`Two officials said ${told}.`)).toEqual([
    ['Two officials', 'said', told],
    ['the king', 'had told', 'he wanted peace'],
  ])
})

test('but not what somebody with a name does', () => {
  const told = 'that the king had told him that he wanted peace'
  expect(read(`The president said ${told}.`)).toEqual([['The president', 'said', told]])
})
