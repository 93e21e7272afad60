import type { Span } from '../src/text/span.ts'
import { matchingSize } from './matching.ts'

/** The spans of one attribution, by whomever found. */
export interface Triple {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** True positives, predictions and gold items: adds up over articles. */
export interface Counts {
  readonly hit: number
  readonly found: number
  readonly gold: number
}

export type Measure =
  | 'lenient triple'
  | 'triple exact'
  | 'cue exact'
  | 'linked source exact'
  | 'linked content exact'
  | 'content tokens'
  | 'source tokens'
  | 'direct found'
  | 'direct right source'

export type Scores = Readonly<Record<Measure, Counts>>

interface Tokens {
  readonly source: ReadonlySet<number>
  readonly cue: ReadonlySet<number>
  readonly content: ReadonlySet<number>
}

const TOKEN = /[\p{L}\p{N}_]+(?:[’'][\p{L}\p{N}_]+)*|[^\p{L}\p{N}_\s]/gu
const OPENS_QUOTE = /^\s*["“”„«‘'`]/

/** Scores the attributions found in one article against the annotated ones, one to one. */
export function score(text: string, found: readonly Triple[], gold: readonly Triple[]): Scores {
  const tokens = tokenStarts(text)
  const a = found.map((triple) => tokensOf(triple, tokens))
  const b = gold.map((triple) => tokensOf(triple, tokens))
  const pairs = (
    test: (a: Tokens, b: Tokens) => boolean,
    of: (t: Tokens) => boolean = () => true,
  ): Counts => {
    const [left, right] = [a.filter(of), b.filter(of)]
    return { hit: matchingSize(left, right, test), found: left.length, gold: right.length }
  }
  const cuesMeet = (a: Tokens, b: Tokens) => meets(a.cue, b.cue)
  const isDirect = (triple: Triple) => beginsWithQuote(text, triple)
  const direct = b.filter((_, i) => isDirect(gold[i] as Triple))
  const directFound = (a: Tokens, b: Tokens) => overlapRatio(a.content, b.content) >= 0.8
  const ofDirect = (test: (a: Tokens, b: Tokens) => boolean): Counts => {
    const hit = matchingSize(a, direct, test)
    return { hit, found: direct.length, gold: direct.length }
  }
  return {
    'lenient triple': pairs(
      (a, b) => cuesMeet(a, b) && sourcesAgree(a, b) && overlapRatio(a.content, b.content) >= 0.5,
    ),
    'triple exact': pairs(
      (a, b) => same(a.cue, b.cue) && same(a.source, b.source) && same(a.content, b.content),
    ),
    'cue exact': pairs((a, b) => same(a.cue, b.cue)),
    'linked source exact': pairs(
      (a, b) => cuesMeet(a, b) && same(a.source, b.source),
      () => true,
    ),
    'linked content exact': pairs(
      (a, b) => cuesMeet(a, b) && same(a.content, b.content),
      (t) => t.content.size > 0,
    ),
    'content tokens': tokenCounts(a, b, 'content'),
    'source tokens': tokenCounts(a, b, 'source'),
    'direct found': ofDirect(directFound),
    'direct right source': ofDirect((a, b) => directFound(a, b) && sourcesAgree(a, b)),
  }
}

export function addScores(a: Scores, b: Scores): Scores {
  const sum = {} as Record<Measure, Counts>
  for (const measure of Object.keys(a) as Measure[]) {
    sum[measure] = addCounts(a[measure], b[measure])
  }
  return sum
}

export function addCounts(a: Counts, b: Counts): Counts {
  return { hit: a.hit + b.hit, found: a.found + b.found, gold: a.gold + b.gold }
}

export function f1({ hit, found, gold }: Counts): number {
  return found + gold === 0 ? 0 : (2 * hit) / (found + gold)
}

function beginsWithQuote(text: string, { content }: Triple): boolean {
  const first = content[0]
  return first !== undefined && OPENS_QUOTE.test(text.slice(...first))
}

function tokenStarts(text: string): readonly number[] {
  return Array.from(text.matchAll(TOKEN), (match) => match.index)
}

function tokensOf(triple: Triple, starts: readonly number[]): Tokens {
  return {
    source: within(triple.source, starts),
    cue: within(triple.cue, starts),
    content: within(triple.content, starts),
  }
}

function within(spans: readonly Span[], starts: readonly number[]): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const [start, end] of spans)
    for (let i = lowerBound(starts, start); i < starts.length && (starts[i] ?? 0) < end; i++)
      inside.add(i)
  return inside
}

function lowerBound(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

function tokenCounts(a: readonly Tokens[], b: readonly Tokens[], part: keyof Tokens): Counts {
  const union = (triples: readonly Tokens[]) => new Set(triples.flatMap((t) => [...t[part]]))
  const [found, gold] = [union(a), union(b)]
  return { hit: shared(found, gold), found: found.size, gold: gold.size }
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0
  for (const item of a) if (b.has(item)) count++
  return count
}

function meets(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return shared(a, b) > 0
}

function same(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && shared(a, b) === a.size
}

function sourcesAgree(a: Tokens, b: Tokens): boolean {
  return a.source.size + b.source.size === 0 || meets(a.source, b.source)
}

function overlapRatio(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = shared(a, b)
  return both === 0 ? 0 : both / (a.size + b.size - both)
}
