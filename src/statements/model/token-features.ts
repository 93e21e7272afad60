import { mix } from './hash.ts'
import { CLOSING, OPENING, type Quotes } from './quotes.ts'
import { relationId, type Syntax, tagId } from './syntax.ts'

/** Most features a token can have. */
export const MOST_TOKEN_FEATURES = 64

const NSUBJ = relationId('nsubj')
const PREP = relationId('case')
const MARK = relationId('mark')

/** What the tree says of each token, gathered once a text. */
export interface TreeFacts {
  /** Set of a token's children's relations, a hash that does not depend on their order. */
  readonly childSets: Int32Array
  /** Some tell-tale child: its case, mark or particle's lemma. */
  readonly markLemma: Int32Array
  readonly caseLemma: Int32Array
  readonly depth: Uint8Array
  /** Nearest verb above (or the token itself), -1 if none. */
  readonly verbAbove: Int32Array
  readonly subjectOf: Int32Array
}

export function gatherTreeFacts(syntax: Syntax): TreeFacts {
  const { count, heads, relations, lemmas, tags } = syntax
  const childSets = new Int32Array(count)
  const markLemma = new Int32Array(count)
  const caseLemma = new Int32Array(count)
  const subjectOf = new Int32Array(count).fill(-1)
  const bits = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const head = heads[i] as number
    if (head < 0) continue
    const relation = relations[i] as number
    const side = i < head ? 0 : 1
    const bit = 1 << (mix(1, relation, side) & 31)
    if (((bits[head] as number) & bit) === 0) {
      bits[head] = (bits[head] as number) | bit
      childSets[head] = ((childSets[head] as number) + mix(2, relation, side)) | 0
    }
    if (relation === MARK) markLemma[head] = lemmas[i] as number
    else if (relation === PREP) caseLemma[head] = lemmas[i] as number
    else if (relation === NSUBJ) subjectOf[head] = i
  }
  const depth = new Uint8Array(count)
  const verbAbove = new Int32Array(count).fill(-1)
  for (let i = 0; i < count; i++) {
    let at = heads[i] as number
    let steps = 0
    while (at >= 0 && steps < 12) {
      if (verbAbove[i] === -1 && isVerb(tags[at] as number)) verbAbove[i] = at
      at = heads[at] as number
      steps++
    }
    depth[i] = steps
  }
  return { childSets, markLemma, caseLemma, depth, verbAbove, subjectOf }
}

export function isVerb(tag: number): boolean {
  return tag >= tagId('VB') && tag <= tagId('VBZ')
}

/** Writes the hashes of token i's features to `out` and returns how many. */
export function tokenFeatures(
  syntax: Syntax,
  quotes: Quotes,
  tree: TreeFacts,
  i: number,
  out: Int32Array,
): number {
  const { words, lemmas, tags, heads, relations, sentences, count } = syntax
  let n = 0
  const w = (at: number) => (at >= 0 && at < count ? (words[at] as number) : 1)
  const l = (at: number) => (at >= 0 && at < count ? (lemmas[at] as number) : 1)
  const t = (at: number) => (at >= 0 && at < count ? (tags[at] as number) : 99)
  const r = (at: number) => (at >= 0 && at < count ? (relations[at] as number) : 99)
  out[n++] = mix(1, w(i))
  out[n++] = mix(2, w(i - 1))
  out[n++] = mix(3, w(i + 1))
  out[n++] = mix(4, l(i - 2))
  out[n++] = mix(5, l(i + 2))
  out[n++] = mix(6, l(i), t(i))
  out[n++] = mix(7, l(i - 1), l(i))
  out[n++] = mix(8, l(i), l(i + 1))
  out[n++] = mix(9, t(i))
  out[n++] = mix(10, t(i - 1))
  out[n++] = mix(11, t(i + 1))
  out[n++] = mix(12, t(i - 2), t(i - 1))
  out[n++] = mix(13, t(i + 1), t(i + 2))
  out[n++] = mix(14, t(i - 3))
  out[n++] = mix(15, t(i + 3))
  out[n++] = mix(16, t(i - 1) * 64 + t(i), t(i + 1))
  out[n++] = mix(17, suffix(syntax, i, 3))
  out[n++] = mix(18, shape(syntax, i))
  // tree
  const head = heads[i] as number
  const set = tree.childSets[i] as number
  out[n++] = mix(20, r(i), t(head))
  out[n++] = mix(21, r(i), head >= 0 ? l(head) : 0)
  out[n++] = mix(22, l(i), r(i))
  out[n++] = mix(23, set, t(i))
  out[n++] = mix(24, l(i), set)
  out[n++] = mix(25, head >= 0 ? (tree.childSets[head] as number) : 0, r(i))
  const verb = tree.verbAbove[i] as number
  out[n++] = mix(26, verb >= 0 ? l(verb) : 0, r(i))
  out[n++] = mix(27, head >= 0 ? r(head) * 64 + t(head) : 0, r(i))
  out[n++] = mix(28, tree.depth[i] as number)
  out[n++] = mix(29, tree.markLemma[i] as number, t(i))
  out[n++] = mix(30, tree.caseLemma[i] as number, r(i))
  const subject = tree.subjectOf[i] as number
  out[n++] = mix(31, subject >= 0 ? t(subject) : 0, subject >= 0 ? l(subject) : 0)
  out[n++] = mix(32, Math.sign(head < 0 ? 0 : head - i) * bucket(Math.abs(head - i)), r(i))
  // quotes and place
  const inQuote = (quotes.openedAt[i] as number) >= 0
  const role = quotes.roles[i] as number
  const toEnd = inQuote ? bucket((quotes.closedAt[i] as number) - i) : 0
  const fromStart = inQuote ? bucket(i - (quotes.openedAt[i] as number)) : 0
  const long = inQuote ? bucket((quotes.closedAt[i] as number) - (quotes.openedAt[i] as number)) : 0
  const state = (inQuote ? 1 : 0) + role * 2
  out[n++] = mix(33, state, long)
  out[n++] = mix(34, fromStart, toEnd)
  out[n++] = mix(35, quoteNear(quotes, i, -1, count), quoteNear(quotes, i, 1, count))
  const sentence = sentenceOf(sentences, i)
  const first = sentences[sentence] as number
  const end = sentences[sentence + 1] as number
  out[n++] = mix(36, bucket(i - first), state)
  out[n++] = mix(37, bucket(end - 1 - i), state)
  out[n++] = mix(38, w(first), bucket(i - first) < 4 ? 1 : 0)
  out[n++] = mix(39, t(end - 1), w(end - 1))
  const paragraph = quotes.paragraphs[i] as number
  out[n++] = mix(40, Math.min(paragraph, 3), paragraphPlace(quotes, first, end, count))
  out[n++] = mix(41, l(i), state)
  out[n++] = mix(42, w(i - 1), w(i + 1))
  return n
}

function paragraphPlace(quotes: Quotes, first: number, end: number, count: number): number {
  const own = quotes.paragraphs[first]
  const starts = first === 0 || quotes.paragraphs[first - 1] !== own
  const ends = end >= count || quotes.paragraphs[end] !== own
  return (starts ? 1 : 0) + (ends ? 2 : 0)
}

/** Distance to the nearest mark on one side, up to 4 tokens, and whether it opens or closes. */
function quoteNear(quotes: Quotes, i: number, step: number, count: number): number {
  for (let k = 1; k <= 5; k++) {
    const at = i + step * k
    if (at < 0 || at >= count) return 0
    const role = quotes.roles[at] as number
    if (role === OPENING) return k
    if (role === CLOSING) return k + 8
  }
  return 0
}

export function sentenceOf(sentences: Int32Array, i: number): number {
  let [low, high] = [0, sentences.length - 1]
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle] as number) <= i) low = middle
    else high = middle
  }
  return low
}

export function bucket(distance: number): number {
  if (distance <= 4) return distance
  if (distance <= 6) return 5
  if (distance <= 9) return 6
  if (distance <= 14) return 7
  if (distance <= 24) return 8
  return distance <= 49 ? 9 : 10
}

function suffix(syntax: Syntax, i: number, length: number): number {
  const end = syntax.ends[i] as number
  let hash = 17
  for (let at = Math.max(syntax.starts[i] as number, end - length); at < end; at++)
    hash = Math.imul(hash ^ (syntax.text.charCodeAt(at) | 32), 0x01000193)
  return hash
}

function shape(syntax: Syntax, i: number): number {
  const start = syntax.starts[i] as number
  const end = Math.min(syntax.ends[i] as number, start + 8)
  let hash = 17
  let last = 0
  for (let at = start; at < end; at++) {
    const unit = syntax.text.charCodeAt(at)
    const kind =
      unit >= 97 && unit <= 122
        ? 1
        : unit >= 65 && unit <= 90
          ? 2
          : unit >= 48 && unit <= 57
            ? 3
            : unit
    if (kind !== last) hash = Math.imul(hash ^ kind, 0x01000193)
    last = kind
  }
  return hash
}
