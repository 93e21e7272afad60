import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { fastest } from './fastest.ts'

/** Words and single marks: the count that every rate here is given in. */
const TOKEN = /\w+(?:[’']\w+)*|[^\w\s]/g
const SHORT = 5_000
const LONG = 1_000_000
/** The first of them is one in which the compiler warms up. */
const ROUNDS = 6

/** Tokens a second on one core, of ours and of two peers, and the cost of length. */
export function printSpeed(texts: readonly string[], find: (text: string) => unknown): void {
  const wink = winkNlp(model)
  const ways: readonly (readonly [string, (text: string) => unknown])[] = [
    ['demarche: raw text to linked statements', find],
    ['compromise: quotations', (text) => nlp(text).quotations().out('array')],
    ['wink-nlp: tokens and tags', (text) => wink.readDoc(text).tokens().length()],
  ]
  console.log('\ntokens a second on one core')
  const works = ways.map(([, work]) => work)
  const rates = fastest(texts, works, ROUNDS).map((time) => (1000 * tokensIn(texts)) / time)
  ways.forEach(([name], w) => {
    const rate = Math.round(rates[w] ?? 0).toLocaleString('en')
    console.log(`${name.padEnd(42)} ${rate.padStart(9)}`)
  })
  console.log(`${((rates[0] ?? 0) / (rates[1] ?? 1)).toFixed(1)} × compromise`)
  const all = texts.join('\n\n')
  const long = all.repeat(Math.ceil(LONG / all.length)).slice(0, LONG)
  const short = Array.from({ length: LONG / SHORT }, (_, i) =>
    long.slice(i * SHORT, (i + 1) * SHORT),
  )
  const [whole = 0] = fastest([long], [find], ROUNDS)
  const [parts = 0] = fastest(short, [find], ROUNDS)
  console.log(`a token of 1 MB costs ${(whole / parts).toFixed(2)} × what one of 5 kB costs`)
}

function tokensIn(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(TOKEN)?.length ?? 0), 0)
}
