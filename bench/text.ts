import { readFileSync } from 'node:fs'
import { createAnalyser } from '../src/text/analyse.ts'
import type { Analysis } from '../src/text/analysis.ts'
import { RELATIONS } from '../src/text/labels.ts'
import { readTextModel } from '../src/text/model-file.ts'
import { createParser } from '../src/text/parser.ts'
import { splitSentences } from '../src/text/sentences.ts'
import { createTagger } from '../src/text/tagger.ts'
import { tokenise } from '../src/text/tokens.ts'
import { describeWords, HAS_LETTER } from '../src/text/words.ts'
import { readPolnear } from '../train/polnear.ts'
import { type SilverText, silverTexts } from '../train/text-silver.ts'

/**
 * How far the analyser agrees with CoreNLP on the corpus's dev articles, from raw text, and
 * what each step costs: `npx tsx bench/text.ts PATH`.
 */
const MODEL = 'models/text.bin'
const ROUNDS = 10

const folder = process.argv[2] ?? '../shared/polnear'
const silver = silverTexts(readPolnear(folder, 'dev'))
const texts = silver.map(({ text }) => text)
const bytes = readFileSync(MODEL)
const loading = performance.now()
const analyse = createAnalyser(bytes)
const loaded = performance.now() - loading

console.log(`model ${(bytes.length / 2 ** 20).toFixed(2)} MB, loaded in ${loaded.toFixed(0)} ms`)
printAgreement(silver.map((text) => [text, analyse(text.text)] as const))
printSpeed()

function printAgreement(pairs: readonly (readonly [SilverText, Analysis])[]): void {
  const counts = {
    silver: 0,
    ours: 0,
    same: 0,
    tags: 0,
    words: 0,
    heads: 0,
    both: 0,
    lemmas: 0,
    lettered: 0,
  }
  const ends = { silver: 0, ours: 0, same: 0 }
  let wordHeads = 0
  let wordBoth = 0
  for (const [gold, found] of pairs) {
    const ours = alignment(gold, found)
    const { shapes } = gold.words
    counts.silver += gold.tokens.count
    counts.ours += found.tokens.count
    ours.forEach((token, place) => {
      const isWord = RELATIONS[gold.relations[place] ?? 0] !== 'punct'
      if (isWord) counts.words++
      if (token < 0) return
      counts.same++
      if (gold.tags[place] === found.tags[token]) counts.tags++
      if (((shapes[place] ?? 0) & HAS_LETTER) !== 0) {
        counts.lettered++
        if (gold.lemmas[place]?.toLowerCase() === found.lemma(token).toLowerCase()) counts.lemmas++
      }
      const head = gold.heads[place] ?? -1
      if ((head < 0 ? -1 : (ours[head] ?? -2)) !== found.heads[token]) return
      const labelled = gold.relations[place] === found.relations[token]
      counts.heads++
      if (labelled) counts.both++
      if (isWord) wordHeads++
      if (isWord && labelled) wordBoth++
    })
    countEnds(gold, found, ends)
  }
  console.log(`tokens     F1 ${f1(counts).toFixed(4)}`)
  console.log(`sentences  F1 ${f1(ends).toFixed(4)} (ends)`)
  console.log(`tags       ${share(counts.tags, counts.same)} of the tokens that are the same`)
  console.log(
    `lemmas     ${share(counts.lemmas, counts.lettered)} of those with letters, case apart`,
  )
  console.log(
    `heads      UAS ${share(counts.heads, counts.silver)}, LAS ${share(counts.both, counts.silver)}`,
  )
  console.log(
    `  without punctuation UAS ${share(wordHeads, counts.words)}, LAS ${share(wordBoth, counts.words)}`,
  )
}

/** For each silver token, ours with the same span, or -1. */
function alignment(gold: SilverText, { tokens }: Analysis): Int32Array {
  let ours = 0
  return gold.tokens.starts.map((start, place) => {
    while (ours < tokens.count && (tokens.starts[ours] ?? 0) < start) ours++
    return tokens.starts[ours] === start && tokens.ends[ours] === gold.tokens.ends[place]
      ? ours
      : -1
  })
}

function countEnds(
  gold: SilverText,
  found: Analysis,
  ends: Record<'silver' | 'ours' | 'same', number>,
) {
  const silverEnds = new Set(endsOf(gold))
  const ourEnds = endsOf(found)
  ends.silver += silverEnds.size
  ends.ours += ourEnds.length
  ends.same += ourEnds.filter((end) => silverEnds.has(end)).length
}

function endsOf({ tokens, sentences }: Pick<Analysis, 'tokens' | 'sentences'>): number[] {
  return Array.from(sentences.firstTokens.subarray(1), (next) => tokens.ends[next - 1] ?? 0)
}

function f1({ silver, ours, same }: Record<'silver' | 'ours' | 'same', number>): number {
  return (2 * same) / (silver + ours)
}

function share(part: number, whole: number): string {
  return (part / whole).toFixed(4)
}

/** The processor's time, which other programs on the machine disturb least. */
function microseconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

function printSpeed(): void {
  const { tagger, parser } = readTextModel(bytes)
  const tag = createTagger(tagger)
  const parse = createParser(parser)
  const tokens = texts.map(tokenise)
  const sentences = texts.map((text, i) => splitSentences(text, tokens[i] ?? tokenise(text)))
  const words = texts.map((text, i) => describeWords(text, tokens[i] ?? tokenise(text)))
  const count = tokens.reduce((sum, list) => sum + list.count, 0)
  const steps: Record<string, (text: string, i: number) => void> = {
    tokens: (text) => tokenise(text),
    sentences: (text, i) => splitSentences(text, tokens[i] ?? tokenise(text)),
    words: (text, i) => describeWords(text, tokens[i] ?? tokenise(text)),
    tags: (_, i) => onWords(i, tag),
    trees: (_, i) => onWords(i, (w, s) => parse(w.forms, tag(w, s), s)),
    all: (text) => analyse(text),
  }
  function onWords(i: number, work: typeof tag | ((...input: Parameters<typeof tag>) => unknown)) {
    const ourWords = words[i]
    const ourSentences = sentences[i]
    if (ourWords && ourSentences) work(ourWords, ourSentences)
  }
  for (const [name, step] of Object.entries(steps)) {
    const times = Array.from({ length: ROUNDS }, () => microseconds(() => texts.forEach(step)))
    const best = Math.min(...times) / count
    console.log(
      `${name.padEnd(10)} ${best.toFixed(2)} µs a token, ${Math.round(1e6 / best)} tokens/s`,
    )
  }
  const big = texts
    .join('\n\n')
    .slice(0, 1 << 20)
    .padEnd(1 << 20, `\n\n${texts[0] ?? ''}`)
  const bigTokens = tokenise(big).count
  const whole = Math.min(...Array.from({ length: 3 }, () => microseconds(() => analyse(big))))
  console.log(`1 MB text  ${(whole / bigTokens).toFixed(2)} µs a token`)
}
