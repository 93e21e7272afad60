import { readFileSync } from 'node:fs'
import { type Coder, createCoder } from '../src/positions/code.ts'
import { loadCodebook } from '../src/positions/load-codebook.ts'
import { indexOptions } from '../src/positions/options-index.ts'
import type { Allegation, Position } from '../src/positions/position.ts'
import { wordsOf } from '../src/positions/words.ts'
import { createExtractor } from '../src/statements/extract.ts'
import { loadFinder } from '../src/statements/load-finder.ts'
import type { Statement } from '../src/statements/statement.ts'

/**
 * How well positions are read off news prose, from the text to the stance: `npx tsx bench/positions.ts`,
 * with --errors each paragraph that is read otherwise. Each paragraph of bench/positions/*.txt, written
 * for this, is followed by the readings that a fair coder may give, of which the nearest counts. Those of
 * the first set were looked at while the coder was made, those of the second were not. Beside it, with the
 * same statements and codebook, a coder that knows no scope: every option that is named is the
 * speaker's, and rejected where the statement has a negative word.
 */
interface Case {
  readonly text: string
  readonly readings: readonly (readonly string[])[]
}

type Read = (statement: Statement, text: string) => readonly string[]

const published = '2025-10-20'
const codebook = loadCodebook()
const extract = createExtractor({ find: loadFinder(), actors: codebook.actors })
const readers: Readonly<Record<string, Read>> = {
  demarche: byCoder(createCoder(codebook)),
  'no scope': byWords(),
}
const showErrors = process.argv.includes('--errors')

for (const set of ['made-with', 'unseen']) {
  const cases = casesOf(set)
  for (const [name, read] of Object.entries(readers)) {
    printScore(`${set}, ${name}`, cases, read, showErrors && name === 'demarche')
  }
}

function casesOf(set: string): readonly Case[] {
  const text = readFileSync(new URL(`positions/${set}.txt`, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [text = '', ...readings] = block.split('\n')
      return { text, readings: readings.map(itemsOf) }
    })
}

function itemsOf(line: string): readonly string[] {
  const items = line.replace(/^= /, '').split('; ')
  return items[0] === 'nothing' ? [] : items
}

function byCoder(code: Coder): Read {
  return (statement, text) => {
    const { positions, allegations } = code(statement, {
      text,
      body: [[0, text.length]],
      published,
    })
    return [...positions.map(written), ...allegations.map(alleged)]
  }
}

function written({ party, stance, option, reportedBy }: Position): string {
  return `${party} ${stance} ${option}${reportedBy ? `, told by ${reportedBy}` : ''}`
}

function alleged({ accuser, accused, option }: Allegation): string {
  return `${accuser} alleges ${option} broken by ${accused}`
}

function byWords(): Read {
  const find = indexOptions(codebook)
  const negative =
    /\b(?:no|not|never|without|reject|refuse|oppose|rule[ds]? out|unacceptable)|n[’']t\b/i
  return ({ speaker, cue, content }, text) => {
    if (!speaker?.party) return []
    const said = [...cue, ...content].map((span) => text.slice(...span)).join(' ')
    const stance = negative.test(said) ? 'rejects' : 'accepts'
    return find(wordsOf(said)).map(({ value }) => `${speaker.party} ${stance} ${value.option}`)
  }
}

function printScore(title: string, cases: readonly Case[], read: Read, errors: boolean): void {
  const total = { right: 0, told: 0, wanted: 0, whole: 0 }
  for (const { text, readings } of cases) {
    const told = positionsOf(text, read)
    const nearest = readings.toSorted((a, b) => distance(a, told) - distance(b, told))[0] ?? []
    const isWhole = distance(nearest, told) === 0
    total.right += nearest.filter((item) => told.has(item)).length
    total.told += told.size
    total.wanted += nearest.length
    if (isWhole) total.whole++
    else if (errors)
      console.log(`${text}\n  wanted ${listed(nearest)}\n  told   ${listed([...told])}\n`)
  }
  const share = (part: number, whole: number) => (part / whole).toFixed(3).replace(/^0/, '')
  console.log(
    `${title}: ${total.whole} of ${cases.length} paragraphs, precision ${share(total.right, total.told)}, recall ${share(total.right, total.wanted)}`,
  )
}

function positionsOf(text: string, read: Read): ReadonlySet<string> {
  const statements = extract({ id: 'case', text, body: [[0, text.length]], published })
  return new Set(statements.flatMap((statement) => read(statement, text)))
}

function distance(wanted: readonly string[], told: ReadonlySet<string>): number {
  return wanted.length + told.size - 2 * wanted.filter((item) => told.has(item)).length
}

const listed = (items: readonly string[]) => items.join('; ') || 'nothing'
