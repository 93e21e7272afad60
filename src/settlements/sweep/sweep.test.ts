import { expect, it } from 'vitest'
import { loadLibrary, loadMechanism } from '../mechanism/library.ts'
import { sweep } from './sweep.ts'

const words = (id: string) => sweep(loadMechanism(id)).loopholes.map((loophole) => loophole.words)

it('has a cell for every attacker, target and place', () => {
  const { attackers, targets, places, cells } = sweep(loadMechanism('istanbul-2022-apr-ru'))
  expect(attackers).toEqual(['UA', 'US', 'GB', 'FR', 'RU', 'CN', 'X'])
  expect(targets).toEqual(['UA'])
  expect(places).toEqual(['UA', 'Crimea', 'Sevastopol', 'ORDLO', 'elsewhere'])
  expect(cells).toHaveLength(6 * 1 * 5)
})

it('names the attacker that can stop its own guarantee', () => {
  expect(words('istanbul-2022-apr-ru')).toContain(
    'The attacker is a guarantor and unanimity is required: it can never activate against the United States, the United Kingdom, France, Russia or China.',
  )
  expect(words('v-unanimity-minus-aggressor').join()).not.toContain('never activate')
  expect(words('budapest-1994').join()).toContain(
    'The UN Security Council decides, and there a veto stops any action against Russia',
  )
})

it('names places, acts and aggressors that are left out', () => {
  expect(words('istanbul-2022-communique').join()).toContain('within Crimea, Sevastopol or')
  expect(words('budapest-1994').join()).toContain('a conventional invasion does not')
  expect(words('anglo-polish-1939').join()).toContain('Only an attack by Germany counts')
  expect(words('austria-1955').join()).toContain('Nobody is bound to help')
})

it('sweeps every mechanism of the library', () => {
  for (const mechanism of loadLibrary()) {
    const { cells } = sweep(mechanism)
    for (const { outcome } of cells) {
      if (mechanism.decision.kind === 'none') expect(outcome).toBe('none')
    }
  }
})
