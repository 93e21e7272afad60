import { expect, it } from 'vitest'
import { loadMechanism } from '../mechanism/library.ts'
import { checklistFor } from './checklist.ts'
import { loadFindings } from './findings.ts'

const findings = loadFindings()
const rowsFor = (mechanism: string) =>
  Object.fromEntries(
    checklistFor({ clauses: [], mechanisms: [loadMechanism(mechanism)] }, findings).map(
      ({ id, inProposal }) => [id, inProposal],
    ),
  )

it('gives every finding with its population and source', () => {
  for (const { population, source } of findings) {
    expect(population).not.toBe('')
    expect(source).not.toBe('')
  }
})

it('tells a guarantee that the attacker can stop from one that it cannot', () => {
  expect(rowsFor('istanbul-2022-apr-ru')['commitment-problem']).toBe('absent')
  expect(rowsFor('istanbul-2022-communique')['commitment-problem']).toBe('present')
})

it('does not guess what only later conduct will show', () => {
  expect(rowsFor('ceasefire-monitored')).toMatchObject({
    'strong-ceasefire-terms': 'present',
    peacekeeping: 'absent',
    'military-terms-carried-out': 'cannot be told',
  })
  expect(rowsFor('peacekeepers-western')).toMatchObject({ peacekeeping: 'present' })
})
