import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkCodebook, recallCodebook } from './checked-codebook.ts'
import { parseCodebook } from './codebook.ts'

const file = 'codebooks/security-guarantees.yaml'
const yaml = readFileSync(file, 'utf8')
const checked = checkCodebook(yaml, file)

test('what was checked once is the codebook that reading it again would give', () => {
  expect(recallCodebook(checked, yaml)).toEqual(parseCodebook(yaml, file))
})

test('a codebook that was edited since is not taken from before', () => {
  expect(recallCodebook(checked, yaml.replace('Russia', 'Ruritania'))).toBeUndefined()
})

test('a codebook with a fault is never kept as checked', () => {
  expect(() => checkCodebook('name: x\nparties: []\nissues: []\n', 'mine.yaml')).toThrow(
    /mine\.yaml:\d+:\d+: /,
  )
})
