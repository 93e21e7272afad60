import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import type { AttributionFinder } from '../src/statements/attribution.ts'

/** Words and single marks: the count that every rate here is given in. */
const TOKEN = /\w+(?:[’']\w+)*|[^\w\s]/g
const SHORT = 5_000
const LONG = 1_000_000

/** Tokens a second on one core, of ours and of two peers, and the cost of length. */
export function printSpeed(texts: readonly string[], find: AttributionFinder): void {
  const wink = winkNlp(model)
  const run = (text: string) => find(text, [[0, text.length]])
  const rows: readonly (readonly [string, (text: string) => unknown])[] = [
    ['demarche: raw text to linked statements', run],
    ['compromise: quotations', (text) => nlp(text).quotations().out('array')],
    ['wink-nlp: tokens and tags', (text) => wink.readDoc(text).tokens().length()],
  ]
  console.log('\ntokens a second on one core')
  for (const [name, work] of rows) {
    const rate = tokensIn(texts) / fastest(() => texts.forEach(work))
    console.log(`${name.padEnd(42)} ${Math.round(rate).toLocaleString('en').padStart(9)}`)
  }
  const all = texts.join('\n\n')
  const long = all.repeat(Math.ceil(LONG / all.length)).slice(0, LONG)
  const short = Array.from({ length: LONG / SHORT }, (_, i) =>
    long.slice(i * SHORT, (i + 1) * SHORT),
  )
  const cost = fastest(() => run(long)) / fastest(() => short.forEach(run))
  console.log(`a token of 1 MB costs ${cost.toFixed(2)} × what one of 5 kB costs`)
}

function tokensIn(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(TOKEN)?.length ?? 0), 0)
}

/** Seconds of the fastest of three runs, after one that warms the compiler up. */
function fastest(work: () => void): number {
  work()
  const seconds = [1, 2, 3].map(() => {
    const start = performance.now()
    work()
    return (performance.now() - start) / 1000
  })
  return Math.min(...seconds)
}
