import { hashFeatures, newFeatureList } from '../src/text/features.ts'
import { slotOf } from '../src/text/label-scores.ts'
import { TAGS } from '../src/text/labels.ts'
import { classFinder, type Lexicon, UNKNOWN_CLASSES, unknownClass } from '../src/text/lexicon.ts'
import type { TaggerModel } from '../src/text/tagger.ts'
import { fillTaggerFeatures, TAGGER_FEATURES } from '../src/text/tagger-features.ts'
import {
  newPerceptron,
  type Perceptron,
  quantise,
  seeded,
  shuffle,
  update,
} from './text-perceptron.ts'
import type { SilverText } from './text-silver.ts'

/** A word is in the lexicon from this many occurrences on, with the tags it had this often. */
const FREQUENT = 8
const SHARE = 0.002

const EPOCHS = 6
const BITS = 20

/** Trains an averaged perceptron on the silver tags; the same texts give the same model. */
export function trainTagger(texts: readonly SilverText[]): TaggerModel {
  const lexicon = countLexicon(texts)
  const perceptron = newPerceptron(BITS)
  const classOf = classFinder(lexicon)
  const inputs = texts.map(({ words }) => ({
    words,
    classes: Uint16Array.from(words.forms, (_, token) => classOf(words, token)),
    tags: new Uint8Array(words.forms.length),
  }))
  const sentences = texts.flatMap((text, t) =>
    Array.from({ length: text.sentences.count }, (_, sentence) => [t, sentence] as const),
  )
  const random = seeded(1)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(sentences, random)
    for (const [t, sentence] of sentences) {
      const text = texts[t]
      const input = inputs[t]
      if (text && input) learnSentence(perceptron, lexicon, input, text, sentence)
    }
  }
  return { lexicon, weights: quantise(perceptron) }
}

const features = newFeatureList(TAGGER_FEATURES)
const hashes = new Int32Array(TAGGER_FEATURES)

function learnSentence(
  perceptron: Perceptron,
  { firsts, members }: Lexicon,
  input: Parameters<typeof fillTaggerFeatures>[1],
  { sentences: { firstTokens }, tags }: SilverText,
  sentence: number,
): void {
  const first = firstTokens[sentence] ?? 0
  const end = firstTokens[sentence + 1] ?? 0
  for (let token = first; token < end; token++) {
    const kind = input.classes[token] ?? 0
    const candidates = members.subarray(firsts[kind], firsts[kind + 1])
    const gold = tags[token] ?? 0
    if (candidates.length === 1) {
      input.tags[token] = candidates[0] ?? 0
      continue
    }
    fillTaggerFeatures(features, input, token, first, end)
    hashFeatures(features, hashes)
    const guess = best(perceptron.weights, candidates)
    input.tags[token] = guess
    perceptron.steps++
    if (guess !== gold && candidates.includes(gold)) correct(perceptron, gold, guess)
  }
}

function best(weights: Int32Array, candidates: Uint8Array): number {
  let found = 0
  let bestScore = -Infinity
  for (const tag of candidates) {
    let score = 0
    for (const feature of hashes) score += weights[slotOf(feature, tag, weights.length - 1)] ?? 0
    if (score > bestScore) {
      bestScore = score
      found = tag
    }
  }
  return found
}

function correct(perceptron: Perceptron, gold: number, guess: number): void {
  const mask = perceptron.weights.length - 1
  for (const feature of hashes) {
    update(perceptron, slotOf(feature, gold, mask), 1)
    update(perceptron, slotOf(feature, guess, mask), -1)
  }
}

type Counts = Map<number, Uint32Array>

function countLexicon(texts: readonly SilverText[]): Lexicon {
  const counts: Counts = new Map()
  for (const { words, tags } of texts) {
    words.forms.forEach((form, token) => {
      count(counts, form, tags[token] ?? 0)
    })
  }
  const unknown: Counts = new Map()
  for (const { words, tags } of texts) {
    words.forms.forEach((form, token) => {
      if (!isFrequent(counts.get(form))) {
        count(unknown, unknownClass(words.shapes[token] ?? 0), tags[token] ?? 0)
      }
    })
  }
  return buildLexicon(counts, unknown)
}

function count(counts: Counts, key: number, tag: number): void {
  const row = counts.get(key) ?? new Uint32Array(TAGS.length)
  counts.set(key, row)
  row[tag] = (row[tag] ?? 0) + 1
}

function isFrequent(row: Uint32Array | undefined): boolean {
  return row !== undefined && sum(row) >= FREQUENT
}

function sum(row: Uint32Array): number {
  return row.reduce((total, count) => total + count, 0)
}

function buildLexicon(counts: Counts, unknown: Counts): Lexicon {
  const classes = new Map<string, number>()
  const sets: number[][] = []
  for (let kind = 0; kind < UNKNOWN_CLASSES; kind++) {
    sets.push(frequentTags(unknown.get(kind) ?? new Uint32Array(TAGS.length).fill(1)))
  }
  const known = [...counts].filter(([, row]) => isFrequent(row)).sort(([a], [b]) => a - b)
  const kinds = known.map(([, row]) => {
    const set = frequentTags(row)
    const name = set.join()
    const kind = classes.get(name) ?? sets.push(set) - 1
    classes.set(name, kind)
    return kind
  })
  const firsts = [0]
  for (const set of sets) firsts.push((firsts.at(-1) ?? 0) + set.length)
  return {
    forms: Int32Array.from(known, ([form]) => form),
    classes: Uint16Array.from(kinds),
    firsts: Uint16Array.from(firsts),
    members: Uint8Array.from(sets.flat()),
  }
}

function frequentTags(row: Uint32Array): number[] {
  const least = Math.max(1, sum(row) * SHARE)
  return [...row.keys()].filter((tag) => (row[tag] ?? 0) >= least)
}
