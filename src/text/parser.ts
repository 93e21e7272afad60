import { RELATIONS } from './labels.ts'
import { fillParserFeatures, PARSER_FEATURES } from './parser-features.ts'
import {
  attachLeft,
  attachRight,
  beginSentence,
  newState,
  type ParserState,
  shift,
  top,
} from './parser-state.ts'
import { arcKind, fillRelationFeatures, RELATION_FEATURES } from './relation-features.ts'
import type { SentenceList } from './sentences.ts'
import { slotOf } from './tagger.ts'

/** Linear models over hashed features: one for the transitions, one for the relations. */
export interface ParserModel {
  /**
   * Two weights a feature, in turn: how far it speaks for attaching left, and for attaching
   * right, rather than for shifting.
   */
  readonly transitions: Int8Array
  /** For each kind of arc, the set of relations it may have. */
  readonly kinds: Uint16Array
  /** The relations of set s are `members[firsts[s] … firsts[s + 1])`. */
  readonly firsts: Uint16Array
  readonly members: Uint8Array
  readonly weights: Int8Array
}

/** Heads as token indices (-1 for a sentence's root), relations as indices into RELATIONS. */
export interface Trees {
  readonly heads: Int32Array
  readonly relations: Uint8Array
}

export type Parser = (forms: Int32Array, tags: Uint8Array, sentences: SentenceList) => Trees

const ROOT = RELATIONS.indexOf('root')

/** Greedy transition parsing: each token is shifted once and attached once. */
export function createParser(model: ParserModel): Parser {
  const packed = packPairs(model.transitions)
  const mask = packed.length - 1
  const features = new Int32Array(PARSER_FEATURES)
  const relate = createRelator(model)

  function parseSentence(state: ParserState): void {
    while (state.next < state.end || state.depth > 1) {
      if (state.depth === 0) shift(state)
      else step(state)
    }
    const root = top(state)
    state.heads[root] = -1
    state.relations[root] = ROOT
  }

  function step(state: ParserState): void {
    fillParserFeatures(features, state)
    let sum = 0
    for (let f = 0; f < PARSER_FEATURES; f++) sum += packed[(features[f] ?? 0) & mask] ?? 0
    const right = (sum << 16) >> 16
    const left = (sum - right) >> 16
    const canShift = state.next < state.end
    const canRight = state.depth > 1
    if (canShift && left > 0 && (left >= right || !canRight)) attach(state, state.next)
    else if (canRight && (right > 0 || !canShift)) attach(state, state.stack[state.depth - 2] ?? 0)
    else shift(state)
  }

  function attach(state: ParserState, head: number): void {
    const child = top(state)
    state.relations[child] = relate(state, head, child)
    if (head === state.next) attachLeft(state)
    else attachRight(state)
  }

  return (forms, tags, { count, firstTokens }) => {
    const state = newState(forms, tags, longest(firstTokens))
    for (let s = 0; s < count; s++) {
      beginSentence(state, firstTokens[s] ?? 0, firstTokens[s + 1] ?? 0)
      parseSentence(state)
    }
    return { heads: state.heads.subarray(0, -1), relations: state.relations.subarray(0, -1) }
  }
}

/** Eight bits to a weight of at most 900, so that the sum of all features stays within 16 bits. */
function expand(code: number): number {
  return Math.sign(code) * Math.round((code * code * 900) / (127 * 127))
}

/** Two weights in one integer, so that both sums take one addition a feature. */
function packPairs(pairs: Int8Array): Int32Array {
  return Int32Array.from(
    { length: pairs.length / 2 },
    (_, row) => (expand(pairs[2 * row] ?? 0) << 16) + expand(pairs[2 * row + 1] ?? 0),
  )
}

function createRelator(model: ParserModel) {
  const { kinds, firsts, members, weights } = model
  const features = new Int32Array(RELATION_FEATURES)
  const mask = weights.length - 1
  return (state: ParserState, head: number, child: number): number => {
    const kind = arcKind(state.tags[head] ?? 0, state.tags[child] ?? 0, head < child ? 1 : 0)
    const from = firsts[kinds[kind] ?? 0] ?? 0
    const to = firsts[(kinds[kind] ?? 0) + 1] ?? 0
    if (to - from === 1) return members[from] ?? 0
    fillRelationFeatures(features, state, head, child)
    let best = 0
    let bestScore = -Infinity
    for (let place = from; place < to; place++) {
      const relation = members[place] ?? 0
      let score = 0
      for (let f = 0; f < RELATION_FEATURES; f++) {
        score += weights[slotOf(features[f] ?? 0, relation, mask)] ?? 0
      }
      if (score > bestScore) {
        bestScore = score
        best = relation
      }
    }
    return best
  }
}

function longest(firstTokens: Int32Array): number {
  let most = 0
  for (let s = 1; s < firstTokens.length; s++) {
    most = Math.max(most, (firstTokens[s] ?? 0) - (firstTokens[s - 1] ?? 0))
  }
  return most
}
