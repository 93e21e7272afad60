import { describe, expect, it } from 'vitest'
import { InvalidInput } from '../errors.ts'
import { parseCodebook } from './codebook.ts'
import { loadCodebook } from './load-codebook.ts'

const valid = `name: Fishing rights
parties: [Northland, Southland]
actors:
  - { name: Northland, kind: state, offices: [{ party: Northland, from: 2020-01-01 }] }
words:
  boats: boat|trawler
issues:
  - id: quota
    title: The quota
    options:
      - { id: shared, title: The quota is shared, phrases: [share ... quota, <boats> quota] }
`

function faultsOf(yaml: string): string {
  try {
    parseCodebook(yaml, 'fish.yaml')
  } catch (error) {
    if (error instanceof InvalidInput) return error.message
    throw error
  }
  return 'no fault'
}

describe('a codebook', () => {
  it('is read with parties, actors and issues', () => {
    const codebook = parseCodebook(valid, 'fish.yaml')
    expect(codebook.parties).toEqual(['Northland', 'Southland'])
    expect(codebook.actors[0]?.offices).toEqual([{ party: 'Northland', from: '2020-01-01' }])
    expect(codebook.issues[0]?.options[0]?.denials).toEqual([])
  })

  it.each([
    [
      'an unknown key',
      'title: The quota\n',
      'titel: The quota\n',
      'fish.yaml:9:5',
      '"titel" in issues[1]: did you mean "title"?',
    ],
    [
      'an unknown party',
      'party: Northland',
      'party: Northlands',
      'fish.yaml:4:56',
      'unknown party "Northlands": did you mean "Northland"?',
    ],
    ['a day that does not exist', '2020-01-01', '2020-02-30', 'fish.yaml:4:73', 'got "2020-02-30"'],
    [
      'an office that ends before it begins',
      'from: 2020-01-01',
      'from: 2020-01-01, until: 2019-01-01',
      'fish.yaml:4:92',
      'ends on 2019-01-01, before it begins',
    ],
    [
      'a repeated party',
      'Southland]',
      'Northland]',
      'fish.yaml:2:22',
      'the party "Northland" stands here a second time',
    ],
    ['a kind that is none', 'kind: state', 'kind: planet', 'fish.yaml:4:30', 'got "planet"'],
    [
      'a phrase that is not closed',
      'share ... quota',
      '(share ... quota',
      'fish.yaml:11:61',
      'a "(" is not closed',
    ],
    [
      'a word class that is not there',
      '<boats> quota',
      '<nets> quota',
      'fish.yaml:11:78',
      '<nets> names neither',
    ],
    [
      'a word class that refers to itself',
      'boat|trawler',
      'boat|<boats>',
      'fish.yaml:6:10',
      '<boats> refers to itself',
    ],
    [
      'YAML that is not closed',
      '[Northland, Southland]',
      '[Northland, Southland',
      'fish.yaml:',
      'must',
    ],
    [
      'a party that is elsewhere',
      'words:\n',
      'elsewhere: [Southland]\nwords:\n',
      'fish.yaml:5:13',
      '"Southland" is a party',
    ],
    ['an empty file', valid, '', 'fish.yaml:1:1', 'expected object'],
  ])('with %s is refused at its place', (_, from, to, place, message) => {
    const faults = faultsOf(valid.replace(from, to))
    expect(faults).toContain(place)
    expect(faults).toContain(message)
  })

  it('that cannot be opened is named', () => {
    expect(() => loadCodebook('no-such-file.yaml')).toThrow(/no-such-file\.yaml cannot be read/)
  })
})

describe('the packaged codebook', () => {
  it('has every issue with at least two options, and phrases for each issue', () => {
    const { issues, parties } = loadCodebook()
    expect(issues).toHaveLength(26)
    expect(parties).toHaveLength(11)
    for (const { id, options } of issues) {
      expect(options.length, id).toBeGreaterThanOrEqual(2)
      expect(options.flatMap(({ phrases }) => phrases).length, id).toBeGreaterThan(3)
    }
  })
})
