import { expect, test } from 'vitest'
import { readStatements as read } from '../../../test/read-statements.ts'

const VOICES = [
  '”I am afraid of another winter like this one.” ― Ana Ruiz',
  '“They call it “a plan” and it’s none.” ― Ben Otieno, 31.',
  '“We will not go.” ― a sign at the border',
]

test('a line that is a quotation, a dash and a name is hers, whatever marks it has', () => {
  const told = read(VOICES.join('\n'))
  expect(told).toContainEqual(['Ana Ruiz', '―', '”I am afraid of another winter like this one.”'])
  expect(told.map(([, , content]) => content)).toContain('“They call it “a plan” and it’s none.”')
})

test('and nobody else’s', () => {
  const [first = ''] = VOICES
  expect(
    read(`The paper asked readers what they fear:\n${first}`).filter(([, , said]) =>
      said?.includes('another winter'),
    ),
  ).toHaveLength(1)
})
