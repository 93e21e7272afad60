import { expect, it } from 'vitest'
import { statement } from '../../test/code-statement.ts'
import { createCoder } from './code.ts'
import { parseCodebook } from './codebook.ts'

const codebook = `name: Fishing rights
parties: [Northland, Southland]
actors:
  - { name: Northland, kind: state, offices: [{ party: Northland }] }
  - { name: Southland, kind: state, offices: [{ party: Southland }] }
elsewhere: [Eastland, Eastlanders]
issues:
  - id: quota
    title: The quota
    except: [quota sampling]
    options:
      - { id: kept, title: There is a quota, phrases: [quota] }
`

function stancesOf(yaml: string, content: string): readonly string[] {
  const code = createCoder(parseCodebook(yaml, 'fish.yaml'))
  const { made, article } = statement('Northland', 'said', content)
  return code(made, article).positions.map(({ party, stance }) => `${party} ${stance}`)
}

it.each([
  ['the quota must stay', ['Northland demands']],
  ['the quota in Eastland must stay', []],
  ["Eastland's herring quota must stay", []],
  ['the Eastlanders reject the quota', []],
  ['Southland rejects the quota, as Eastland knows', ['Southland rejects']],
  ['it wants the quota and talks with Eastland', ['Northland demands']],
  ['quota sampling must stop', []],
])('what is said of another matter is not coded: %s', (content, expected) => {
  expect(stancesOf(codebook, content)).toEqual(expected)
})

it('is told apart by the codebook alone', () => {
  const plain = codebook.replace(/elsewhere:.*\n/, '').replace(/ {4}except:.*\n/, '')
  expect(stancesOf(plain, 'the quota in Eastland must stay')).toEqual(['Northland demands'])
  expect(stancesOf(plain, 'quota sampling must go on')).toEqual(['Northland demands'])
})
