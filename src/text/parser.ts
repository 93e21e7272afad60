import { createLabelScorer } from './label-scores.ts'
import { RELATIONS } from './labels.ts'
import { createScorer, type Network } from './network.ts'
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

/** A small network for the transitions, and a linear model for the relations of the arcs. */
export interface ParserModel {
  /** Scores shifting, attaching left and attaching right. */
  readonly transitions: Network
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

/** The transitions, in the order of the network's outputs. */
export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

const ROOT = RELATIONS.indexOf('root')

/** Greedy transition parsing: each token is shifted once and attached once. */
export function createParser(model: ParserModel): Parser {
  const { features, scores, score } = createScorer(model.transitions, PARSER_FEATURES)
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
    const below = state.stack[state.depth - 2] ?? 0
    if (state.next === state.end) {
      attach(state, below)
      return
    }
    fillParserFeatures(features, state)
    score()
    const forShift = scores[SHIFT] ?? 0
    const forLeft = scores[LEFT] ?? 0
    const forRight = state.depth > 1 ? (scores[RIGHT] ?? 0) : -Infinity
    if (forRight > forShift && forRight > forLeft) attach(state, below)
    else if (forLeft > forShift) attach(state, state.next)
    else shift(state)
  }

  function attach(state: ParserState, head: number): void {
    const child = top(state)
    state.relations[child] = relate(state, head, child)
    if (head === state.next) attachLeft(state)
    else attachRight(state)
  }

  return (forms, tags, { count, firstTokens }) => {
    const state = newState(forms, tags, firstTokens)
    for (let s = 0; s < count; s++) {
      beginSentence(state, firstTokens[s] ?? 0, firstTokens[s + 1] ?? 0)
      parseSentence(state)
    }
    return { heads: state.heads.subarray(0, -1), relations: state.relations.subarray(0, -1) }
  }
}

function createRelator(model: ParserModel) {
  const { kinds, firsts, members, weights } = model
  const { features, best } = createLabelScorer(weights, RELATION_FEATURES)
  return (state: ParserState, head: number, child: number): number => {
    const kind = arcKind(state.tags[head] ?? 0, state.tags[child] ?? 0, head < child ? 1 : 0)
    const from = firsts[kinds[kind] ?? 0] ?? 0
    const to = firsts[(kinds[kind] ?? 0) + 1] ?? 0
    if (to - from === 1) return members[from] ?? 0
    fillRelationFeatures(features, state, head, child)
    return best(members, from, to)
  }
}
