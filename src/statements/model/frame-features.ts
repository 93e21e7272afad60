import { mix } from './hash.ts'
import { OPENING, type Quotes } from './quotes.ts'
import type { Syntax } from './syntax.ts'
import { bucket, isVerb, sentenceOf, type TreeFacts } from './token-features.ts'

export const MOST_FRAME_FEATURES = 40
export const LONGEST_WINDOW = 400

/** Tokens a cue's source and content are looked for in: `[first, end)`. */
export interface Window {
  readonly first: number
  readonly end: number
}

/**
 * The cue's sentence, the one before and the one after; further as long as a quotation goes on.
 */
export function windowAround(syntax: Syntax, quotes: Quotes, seed: number): Window {
  const { sentences, count } = syntax
  const own = sentenceOf(sentences, seed)
  const last = sentences.length - 2
  let first = sentences[Math.max(0, own - 1)] as number
  const opened = first < count ? (quotes.openedAt[first] as number) : -1
  if (opened >= 0 && opened < first) first = Math.max(opened, seed - 150)
  const next = Math.min(last, own + 1)
  let end = sentences[own + 1] as number
  if (next > own) {
    const begin = sentences[next] as number
    end = sentences[next + 1] as number
    for (let k = 0; k < 4 && end < count; k++) {
      const inside = quotes.closedAt[end - 1] as number
      if (inside >= end) end = inside + 1
      else if (quotes.roles[end] === OPENING && quotes.paragraphs[end] !== quotes.paragraphs[begin])
        end = (quotes.closedAt[end] as number) + 1
      else break
    }
  }
  first = Math.max(first, seed - 150)
  end = Math.min(end, seed + 250, count)
  return { first, end }
}

/** How the tokens of a window hang together with the seed in the tree. */
export interface Paths {
  readonly path: Int32Array
  /** The child of the seed (or of an ancestor) whose subtree a token belongs to. */
  readonly branch: Int32Array
  readonly steps: Int32Array
}

export function findPaths(syntax: Syntax, seed: number, window: Window, paths: Paths): void {
  const { heads, relations } = syntax
  const ancestors = [seed]
  for (let k = 0; k < 5; k++) {
    const head = heads[ancestors[k] as number] as number
    if (head < 0) break
    ancestors.push(head)
  }
  const { first, end } = window
  for (let i = first; i < end; i++) {
    let at = i
    let child = -1
    let steps = 0
    let found = -1
    while (at >= 0 && steps < 20) {
      found = ancestors.indexOf(at)
      if (found >= 0) break
      child = at
      at = heads[at] as number
      steps++
    }
    const slot = i - first
    paths.branch[slot] = child
    paths.steps[slot] = steps
    if (found < 0) paths.path[slot] = 1
    else if (child < 0) paths.path[slot] = mix(60, found)
    else
      paths.path[slot] = mix(
        61 + (child < (ancestors[found] as number) ? 0 : 1),
        relations[child] as number,
        found,
      )
  }
}

/** Writes the hashes of token i's features as seen from the seed; returns how many. */
export function frameFeatures(
  syntax: Syntax,
  quotes: Quotes,
  tree: TreeFacts,
  seed: number,
  window: Window,
  paths: Paths,
  i: number,
  out: Int32Array,
): number {
  const { words, lemmas, tags, relations, sentences } = syntax
  let n = 0
  const slot = i - window.first
  const path = paths.path[slot] as number
  const before = i > window.first ? (paths.path[slot - 1] as number) : 2
  const after = i + 1 < window.end ? (paths.path[slot + 1] as number) : 3
  const branch = paths.branch[slot] as number
  const edges =
    (i > window.first && paths.branch[slot - 1] === branch ? 0 : 1) +
    (i + 1 < window.end && paths.branch[slot + 1] === branch ? 0 : 2)
  const side = i < seed ? -1 : i > seed ? 1 : 0
  const distance = Math.abs(i - seed)
  const near = side * bucket(distance)
  const lemma = lemmas[seed] as number
  const tag = tags[i] as number
  const word = words[i] as number
  const inQuote = (quotes.openedAt[i] as number) >= 0
  const sameQuote = inQuote && quotes.openedAt[i] === quotes.openedAt[seed]
  const seedQuoted = (quotes.openedAt[seed] as number) >= 0
  const role = quotes.roles[i] as number
  const quoteState = (inQuote ? 1 : 0) + (sameQuote ? 2 : 0) + (seedQuoted ? 4 : 0) + role * 8
  const own = seedSentence(sentences, seed, i)
  out[n++] = mix(101, path)
  out[n++] = mix(102, path, tag)
  out[n++] = mix(103, path, lemma)
  out[n++] = mix(104, path, edges)
  out[n++] = mix(105, before, path)
  out[n++] = mix(106, path, after)
  out[n++] = mix(107, path, word)
  out[n++] = mix(108, paths.steps[slot] as number, relations[i] as number)
  out[n++] = mix(109, near, own)
  out[n++] = mix(110, distance < 12 ? side * distance : side * 12, tag)
  out[n++] = mix(111, quoteState, own)
  out[n++] = mix(
    112,
    quoteState,
    side * 100 + (quotes.paragraphs[i] === quotes.paragraphs[seed] ? 1 : 0),
  )
  out[n++] = mix(113, lemma, near)
  out[n++] = mix(114, lemma, side * 64 + quoteState)
  out[n++] = mix(115, lemma, word)
  out[n++] = mix(116, path, (tags[seed] as number) * 64 + (relations[seed] as number))
  out[n++] = mix(117, path, tree.childSets[seed] as number)
  out[n++] = mix(118, word, side)
  out[n++] = mix(119, neighbourMarks(syntax, quotes, i), side * 10 + own)
  out[n++] = mix(120, path, quoteState)
  if (distance <= 3) {
    out[n++] = mix(121, lemma, mix(side * distance, word))
    out[n++] = mix(122, lemma, mix(side * distance, tag))
  }
  out[n++] = mix(123, betweenFacts(syntax, seed, i), own)
  out[n++] = mix(124, path, neighbourMarks(syntax, quotes, i))
  return n
}

/** -2 … 2: which sentence a token stands in, seen from the seed's. */
function seedSentence(sentences: Int32Array, seed: number, i: number): number {
  const own = sentenceOf(sentences, seed)
  if (i < (sentences[own] as number)) return -1
  if (i < (sentences[own + 1] as number)) return 0
  return own + 2 < sentences.length && i < (sentences[own + 2] as number) ? 1 : 2
}

function neighbourMarks(syntax: Syntax, quotes: Quotes, i: number): number {
  const kind = (at: number) =>
    at < 0 || at >= syntax.count
      ? 7
      : quotes.roles[at] !== 0
        ? (quotes.roles[at] as number)
        : (syntax.tags[at] as number) >= 37
          ? (syntax.tags[at] as number)
          : 0
  return kind(i - 1) * 4096 + kind(i) * 64 + kind(i + 1)
}

/** Commas and verbs between a token and the seed, up to three of each. */
function betweenFacts(syntax: Syntax, seed: number, i: number): number {
  let commas = 0
  let verbs = 0
  const [from, to] = i < seed ? [i + 1, seed] : [seed + 1, i]
  if (to - from > 40) return 99
  for (let at = from; at < to; at++) {
    const tag = syntax.tags[at] as number
    if (tag === 38) commas++
    else if (isVerb(tag)) verbs++
  }
  return Math.min(commas, 3) * 4 + Math.min(verbs, 3)
}
