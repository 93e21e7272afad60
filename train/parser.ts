import { RELATIONS } from '../src/text/labels.ts'
import type { ParserModel } from '../src/text/parser.ts'
import { fillParserFeatures, PARSER_FEATURES } from '../src/text/parser-features.ts'
import {
  attachLeft,
  attachRight,
  beginSentence,
  newState,
  type ParserState,
  shift,
  top,
} from '../src/text/parser-state.ts'
import {
  ARC_KINDS,
  arcKind,
  fillRelationFeatures,
  RELATION_FEATURES,
} from '../src/text/relation-features.ts'
import { slotOf } from '../src/text/tagger.ts'
import {
  compress,
  newPerceptron,
  type Perceptron,
  quantise,
  seeded,
  shuffle,
  update,
} from './text-perceptron.ts'
import type { SilverText } from './text-silver.ts'

const SHIFT = 0
const LEFT = 1
const RIGHT = 2

const EPOCHS = Number(process.env['EPOCHS'] ?? 8)
const TRANSITION_BITS = Number(process.env['TBITS'] ?? 20)
const RELATION_BITS = 19
/** A relation is possible for a kind of arc from this share of its arcs on. */
const SHARE = 0.001
/** Transitions are learnt until the best right one leads by this much. */
const MARGIN = Number(process.env['MARGIN'] ?? 0)

/** A text to learn from: silver trees over the tags that the parser will see. */
export interface ParsedText extends SilverText {
  readonly seenTags: Uint8Array
}

interface Learner {
  readonly transitions: Perceptron
  readonly relations: Perceptron
  readonly choices: Pick<ParserModel, 'kinds' | 'firsts' | 'members'>
}

/**
 * Trains averaged perceptrons with the dynamic oracle of Goldberg and Nivre (TACL 2013): after
 * the first round the parser follows its own guesses and learns the best way on from there.
 */
export function trainParser(
  texts: readonly ParsedText[],
  watch?: (m: ParserModel) => void,
): ParserModel {
  const learner: Learner = {
    transitions: newPerceptron(TRANSITION_BITS + 2),
    relations: newPerceptron(RELATION_BITS),
    choices: countChoices(texts),
  }
  const sentences = texts.flatMap((text) => {
    const gold = goldOf(text)
    const state = newState(text.words.forms, text.seenTags, 1024)
    return Array.from({ length: text.sentences.count }, (_, s) => ({
      gold,
      state,
      first: text.sentences.firstTokens[s] ?? 0,
      end: text.sentences.firstTokens[s + 1] ?? 0,
    }))
  })
  const random = seeded(2)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(sentences, random)
    let wrong = 0
    for (const { gold, state, first, end } of sentences) {
      reset(state, first, end)
      wrong += learnSentence(learner, state, gold, epoch > 0)
    }
    console.log(`  epoch ${epoch + 1}: ${wrong} transitions corrected`)
    watch?.(modelOf(learner))
  }
  return modelOf(learner)
}

function modelOf(learner: Learner): ParserModel {
  return {
    transitions: pairs(quantiseRows(learner.transitions)),
    weights: quantise(learner.relations),
    ...learner.choices,
  }
}

interface Gold {
  /** The head; the text's length for a root, which counts as beyond every sentence. */
  readonly heads: Int32Array
  readonly relations: Uint8Array
  readonly firstChild: Int32Array
  readonly lastChild: Int32Array
}

function goldOf({ heads, relations }: SilverText): Gold {
  const beyond = heads.length
  const firstChild = new Int32Array(beyond).fill(beyond)
  const lastChild = new Int32Array(beyond).fill(-1)
  heads.forEach((head, child) => {
    if (head < 0) return
    firstChild[head] = Math.min(firstChild[head] ?? 0, child)
    lastChild[head] = Math.max(lastChild[head] ?? 0, child)
  })
  return {
    heads: heads.map((head) => (head < 0 ? beyond : head)),
    relations,
    firstChild,
    lastChild,
  }
}

function reset(state: ParserState, first: number, end: number): void {
  beginSentence(state, first, end)
  state.heads.fill(-1, first, end)
  state.relations.fill(63, first, end)
  state.leftChild.fill(state.none, first, end)
  state.rightChild.fill(state.none, first, end)
  state.leftCount.fill(0, first, end)
  state.rightCount.fill(0, first, end)
}

const features = new Int32Array(PARSER_FEATURES)
const scores = new Int32Array(3)

function learnSentence(learner: Learner, state: ParserState, gold: Gold, explore: boolean): number {
  let wrong = 0
  while (state.next < state.end || state.depth > 1) {
    if (state.depth === 0) {
      shift(state)
      continue
    }
    fillParserFeatures(features, state)
    score(learner.transitions.weights)
    const free = freeMoves(state, gold)
    const possible = possibleMoves(state)
    const guess = bestOf(possible)
    const right = bestOf(free)
    const rival = bestOf(possible & ~free)
    learner.transitions.steps++
    if (right >= 0 && rival >= 0 && (scores[right] ?? 0) - (scores[rival] ?? 0) <= MARGIN) {
      if (guess !== right) wrong++
      correct(learner.transitions, right, rival)
    }
    apply(learner, state, gold, explore || right < 0 ? guess : right)
  }
  return wrong
}

function score(weights: Int32Array): void {
  scores.fill(0)
  for (const feature of features) {
    const row = rowOf(feature, weights)
    for (let move = SHIFT; move <= RIGHT; move++) {
      scores[move] = (scores[move] ?? 0) + (weights[row + move] ?? 0)
    }
  }
}

function rowOf(feature: number, weights: Int32Array): number {
  return (feature & ((weights.length >> 2) - 1)) << 2
}

/** The best of a set of moves, given as bits; -1 of none. */
function bestOf(moves: number): number {
  let best = -1
  for (let move = SHIFT; move <= RIGHT; move++) {
    if ((moves & (1 << move)) === 0) continue
    if (best < 0 || (scores[move] ?? 0) > (scores[best] ?? 0)) best = move
  }
  return best
}

function possibleMoves({ depth, next, end }: ParserState): number {
  const readable = next < end ? (1 << SHIFT) | (1 << LEFT) : 0
  return depth > 1 ? readable | (1 << RIGHT) : readable
}

/** The possible moves that put no arc of the silver tree out of reach. */
function freeMoves(state: ParserState, gold: Gold): number {
  let free = possibleMoves(state)
  for (let move = SHIFT; move <= RIGHT; move++) {
    if ((free & (1 << move)) !== 0 && costs(state, gold, move)) free &= ~(1 << move)
  }
  return free
}

/** Does the move put an arc of the silver tree out of reach? */
function costs(state: ParserState, gold: Gold, move: number): boolean {
  const { next, stack, depth } = state
  const s0 = top(state)
  const s1 = stack[depth - 2] ?? -1
  const head = gold.heads[s0] ?? 0
  const childToCome = (gold.lastChild[s0] ?? -1) >= next
  if (move === LEFT) return childToCome || head > next || (depth > 1 && head === s1)
  if (move === RIGHT) return childToCome || head >= next
  return shiftCosts(state, gold)
}

function shiftCosts({ next, stack, depth }: ParserState, gold: Gold): boolean {
  const head = gold.heads[next] ?? 0
  const leastChild = gold.firstChild[next] ?? 0
  for (let place = depth - 1; place >= 0; place--) {
    const token = stack[place] ?? 0
    if (gold.heads[token] === next) return true
    if (place < depth - 1 && token === head) return true
    if (token < leastChild && (token < head || head > next)) return false
  }
  return false
}

function correct(perceptron: Perceptron, right: number, wrong: number): void {
  for (const feature of features) {
    const row = rowOf(feature, perceptron.weights)
    update(perceptron, row + right, 1)
    update(perceptron, row + wrong, -1)
  }
}

function apply(learner: Learner, state: ParserState, gold: Gold, move: number): void {
  if (move === SHIFT) shift(state)
  else {
    const child = top(state)
    const head = move === LEFT ? state.next : (state.stack[state.depth - 2] ?? 0)
    state.relations[child] = relate(learner, state, gold, head, child)
    if (move === LEFT) attachLeft(state)
    else attachRight(state)
  }
}

const arcFeatures = new Int32Array(RELATION_FEATURES)

/** The relation the model gives the arc, after learning from it when the arc is right. */
function relate(
  learner: Learner,
  state: ParserState,
  gold: Gold,
  head: number,
  child: number,
): number {
  const { kinds, firsts, members } = learner.choices
  const kind = arcKind(state.tags[head] ?? 0, state.tags[child] ?? 0, head < child ? 1 : 0)
  const set = kinds[kind] ?? 0
  const candidates = members.subarray(firsts[set], firsts[set + 1])
  const { weights } = learner.relations
  const mask = weights.length - 1
  fillRelationFeatures(arcFeatures, state, head, child)
  let best = 0
  let bestScore = -Infinity
  for (const relation of candidates) {
    let sum = 0
    for (const feature of arcFeatures) sum += weights[slotOf(feature, relation, mask)] ?? 0
    if (sum > bestScore) {
      bestScore = sum
      best = relation
    }
  }
  const right = gold.relations[child] ?? 0
  learner.relations.steps++
  if (gold.heads[child] === head && best !== right && candidates.includes(right)) {
    for (const feature of arcFeatures) {
      update(learner.relations, slotOf(feature, right, mask), 1)
      update(learner.relations, slotOf(feature, best, mask), -1)
    }
  }
  return best
}

function countChoices(texts: readonly ParsedText[]): Learner['choices'] {
  const rows = Array.from({ length: ARC_KINDS }, () => new Uint32Array(RELATIONS.length))
  for (const { seenTags, heads, relations } of texts) {
    heads.forEach((head, child) => {
      if (head < 0) return
      const kind = arcKind(seenTags[head] ?? 0, seenTags[child] ?? 0, head < child ? 1 : 0)
      const row = rows[kind]
      const relation = relations[child] ?? 0
      if (row) row[relation] = (row[relation] ?? 0) + 1
    })
  }
  const sets: number[][] = [[RELATIONS.indexOf('dep')]]
  const places = new Map([[sets.join(), 0]])
  const kinds = rows.map((row) => {
    const least = Math.max(1, row.reduce((a, b) => a + b, 0) * SHARE)
    const set = [...row.keys()].filter((relation) => (row[relation] ?? 0) >= least)
    if (set.length === 0) return 0
    const place = places.get(set.join()) ?? sets.push(set) - 1
    places.set(set.join(), place)
    return place
  })
  const firsts = [0]
  for (const set of sets) firsts.push((firsts.at(-1) ?? 0) + set.length)
  return {
    kinds: Uint16Array.from(kinds),
    firsts: Uint16Array.from(firsts),
    members: Uint8Array.from(sets.flat()),
  }
}

/** Averages relative to SHIFT, in eight bits. */
function quantiseRows({ weights, totals, steps }: Perceptron): Perceptron {
  const relativeWeights = new Int32Array(weights.length)
  const relativeTotals = new Float64Array(totals.length)
  for (let slot = 0; slot < weights.length; slot++) {
    const row = slot & ~3
    if (slot === row) continue
    relativeWeights[slot] = (weights[slot] ?? 0) - (weights[row] ?? 0)
    relativeTotals[slot] = (totals[slot] ?? 0) - (totals[row] ?? 0)
  }
  return { weights: relativeWeights, totals: relativeTotals, steps }
}

function pairs(perceptron: Perceptron): Int8Array {
  const rows = compress(perceptron)
  return Int8Array.from(
    { length: rows.length / 2 },
    (_, i) => rows[((i >> 1) << 2) + (i & 1) + 1] ?? 0,
  )
}
