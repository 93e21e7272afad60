import { expect, it } from 'vitest'
import { loadMechanism } from '../mechanism/library.ts'
import { ceasefireState, type Violation } from './ceasefire.ts'

const ceasefire = loadMechanism('ceasefire-monitored')
const violation = (by: string, attribution: Violation['attribution']): Violation => ({
  by,
  act: 'energy-strike',
  attribution,
})

it('keeps what is alleged apart from what is established', () => {
  const { sides } = ceasefireState(
    ceasefire,
    [violation('RU', 'alleged'), violation('RU', 'alleged'), violation('UA', 'established')],
    [],
  )
  expect(sides.map(({ side, alleged, established }) => [side, alleged, established])).toEqual([
    ['RU', 2, 0],
    ['UA', 0, 1],
  ])
})

it('climbs the ladder on findings, and on allegations only asks', () => {
  const many = new Array(20).fill(violation('RU', 'alleged'))
  const [russia] = ceasefireState(ceasefire, many, []).sides
  expect(russia?.responses).toEqual(['the mission asks both sides for an account within a day'])
  const found = new Array(3).fill(violation('UA', 'established'))
  const [, ukraine] = ceasefireState(ceasefire, found, []).sides
  expect(ukraine?.responses).toHaveLength(3)
})

it('counts only what the ceasefire forbids', () => {
  const withheld: Violation = { by: 'RU', act: 'withheld-payment', attribution: 'established' }
  expect(ceasefireState(ceasefire, [withheld], []).sides[0]?.established).toBe(0)
})

it('balances an exchange, one for one', () => {
  const even = [
    { by: 'RU', count: 157 },
    { by: 'UA', count: 157 },
  ]
  expect(ceasefireState(ceasefire, [], even).exchange).toBeNull()
  const odd = [...even, { by: 'UA', count: 3 }]
  expect(ceasefireState(ceasefire, [], odd).exchange).toEqual({ ahead: 'UA', by: 3 })
})
