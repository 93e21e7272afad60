import { readFileSync } from 'node:fs'
import type { CueClass, StatementKind } from '../src/statements/attribution.ts'
import { cueClassOf } from '../src/statements/cue-class.ts'
import { createSyntax, spansOf } from '../src/statements/model/syntax.ts'
import { kindOf } from '../src/statements/quoted.ts'
import { createAnalyser } from '../src/text/analyse.ts'
import type { PolnearArticle } from '../train/polnear.ts'
import { goldFrames } from '../train/statement-gold.ts'
import { intervalOf, type Reading, three } from './extract-report.ts'
import { addScores, f1, type Scores, score, type Triple } from './scorer.ts'

/** An annotated attribution with the kind and the class that our own rules give it. */
interface Marked extends Triple {
  readonly kind: StatementKind
  readonly cueClass: CueClass
}

const NAMES = [
  ...['direct', 'mixed', 'indirect'],
  ...['speech', 'attitude', 'intention', 'perception'],
] as const

/** Lenient triples of each kind and class: how many found are right, how many marked are found. */
export function printKinds(readings: readonly Reading[]): void {
  const analyse = createAnalyser(readFileSync('models/text.bin'))
  const marked = readings.map(({ article }) => markedIn(article, analyse))
  console.log('\nkind, class   found  right  marked  found    F1  95 % interval')
  for (const name of NAMES) {
    const isNamed = (triple: { readonly kind: string; readonly cueClass: string }) =>
      triple.kind === name || triple.cueClass === name
    const each = readings.map(
      ({ article, found }, i): Scores =>
        score(article.text, found.filter(isNamed), marked[i]?.filter(isNamed) ?? []),
    )
    const { hit, found, gold } = each.reduce(addScores)['lenient triple']
    const numbers = [String(found).padStart(6), three(hit / found), String(gold).padStart(6)]
    const scores = [three(hit / gold), three(f1({ hit, found, gold }))]
    console.log(
      [name.padEnd(12), ...numbers, ...scores, intervalOf(each, 'lenient triple')].join('  '),
    )
  }
}

function markedIn(
  { text, attributions }: PolnearArticle,
  analyse: ReturnType<typeof createAnalyser>,
): readonly Marked[] {
  const analysis = analyse(text)
  const syntax = createSyntax(analysis, new Map())
  return goldFrames(syntax, attributions).map(({ source, cue, content, head }) => ({
    source: spansOf(source, syntax),
    cue: spansOf(cue, syntax),
    content: spansOf(content, syntax),
    kind: kindOf(content, syntax),
    cueClass: cueClassOf(analysis.lemma(head)),
  }))
}
