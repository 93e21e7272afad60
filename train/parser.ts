import { hashFeatures, newFeatureList } from '../src/text/features.ts'
import { slotOf } from '../src/text/label-scores.ts'
import { RELATIONS } from '../src/text/labels.ts'
import { LEFT, type ParserModel, RIGHT, SHIFT } from '../src/text/parser.ts'
import { fillParserFeatures, PARSER_FEATURES } from '../src/text/parser-features.ts'
import {
  attachLeft,
  attachRight,
  clearSentence,
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
import { type NetworkTrainer, newTrainer } from './text-network.ts'
import {
  newPerceptron,
  type Perceptron,
  quantise,
  seeded,
  shuffle,
  update,
} from './text-perceptron.ts'
import type { SilverText } from './text-silver.ts'

const EPOCHS = 3
const FEATURE_BITS = 16
const HIDDEN = 16
const RATE = 0.1
const RELATION_BITS = 19
/** A relation is possible for a kind of arc from this share of its arcs on. */
const SHARE = 0.001
/** The network's average takes it in after so many sentences, from the second round on. */
const REMEMBERED_EVERY = 1500

/** A text to learn from: silver trees over the tags that the parser will see. */
export interface ParsedText extends SilverText {
  readonly seenTags: Uint8Array
}

interface Learner {
  readonly transitions: NetworkTrainer
  readonly relations: Perceptron
  readonly choices: Pick<ParserModel, 'kinds' | 'firsts' | 'members'>
  /** The present rate of learning, which falls to nought. */
  rate: number
}

/**
 * Trains with the dynamic oracle of Goldberg and Nivre (TACL 2013): after the first round the
 * parser follows its own guesses and learns the best way on from there.
 */
export function trainParser(texts: readonly ParsedText[]): ParserModel {
  const learner: Learner = {
    transitions: newTrainer(FEATURE_BITS, HIDDEN, 3),
    relations: newPerceptron(RELATION_BITS),
    choices: countChoices(texts),
    rate: RATE,
  }
  const sentences = texts.flatMap(sentencesOf)
  const random = seeded(2)
  let seen = 0
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(sentences, random)
    for (const sentence of sentences) {
      learner.rate = RATE * (1 - (0.95 * seen++) / (sentences.length * EPOCHS))
      learnSentence(learner, sentence, epoch > 0)
      if (epoch > 0 && seen % REMEMBERED_EVERY === 0) learner.transitions.remember()
    }
  }
  if (seen < 2 * REMEMBERED_EVERY) learner.transitions.remember()
  return {
    transitions: learner.transitions.network(),
    weights: quantise(learner.relations),
    ...learner.choices,
  }
}

interface GoldSentence {
  readonly gold: Gold
  readonly state: ParserState
  readonly first: number
  readonly end: number
}

function sentencesOf(text: ParsedText): GoldSentence[] {
  const { count, firstTokens } = text.sentences
  const gold = goldOf(text)
  const state = newState(text.words.forms, text.seenTags, firstTokens)
  return Array.from({ length: count }, (_, s) => ({
    gold,
    state,
    first: firstTokens[s] ?? 0,
    end: firstTokens[s + 1] ?? 0,
  }))
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

const features = newFeatureList(PARSER_FEATURES)
const hashes = new Int32Array(PARSER_FEATURES)
const gradient = new Float64Array(3)

function learnSentence(learner: Learner, sentence: GoldSentence, explore: boolean): void {
  const { state, gold, first, end } = sentence
  const { transitions } = learner
  clearSentence(state, first, end)
  while (state.next < state.end || state.depth > 1) {
    if (state.depth === 0) {
      shift(state)
      continue
    }
    fillParserFeatures(features, state)
    hashFeatures(features, hashes)
    transitions.forward(hashes)
    const possible = possibleMoves(state)
    const free = freeMoves(state, gold)
    const guess = bestOf(transitions.scores, possible)
    const right = bestOf(transitions.scores, free)
    if (free !== 0 && free !== possible && setGradient(transitions.scores, free, possible)) {
      transitions.backward(gradient, learner.rate)
    }
    apply(learner, state, gold, explore || right < 0 ? guess : right)
  }
}

/** A step that the network is this sure of teaches nothing. */
const SURE = 0.9995

/**
 * The gradient of the negative logarithm of the free moves' probability together; false when
 * there is nothing to learn.
 */
function setGradient(scores: Float64Array, free: number, possible: number): boolean {
  const most = scores[bestOf(scores, possible)] ?? 0
  let all = 0
  let right = 0
  for (let move = SHIFT; move <= RIGHT; move++) {
    const weight = isIn(possible, move) ? Math.exp((scores[move] ?? 0) - most) : 0
    gradient[move] = weight
    all += weight
    if (isIn(free, move)) right += weight
  }
  if (right > SURE * all) return false
  for (let move = SHIFT; move <= RIGHT; move++) {
    const share = (gradient[move] ?? 0) / all
    gradient[move] = isIn(free, move)
      ? share - (gradient[move] ?? 0) / Math.max(right, 1e-9)
      : share
  }
  return true
}

function isIn(moves: number, move: number): boolean {
  return (moves & (1 << move)) !== 0
}

/** The best of a set of moves, given as bits; -1 of none. */
function bestOf(scores: Float64Array, moves: number): number {
  let best = -1
  for (let move = SHIFT; move <= RIGHT; move++) {
    if (isIn(moves, move) && (best < 0 || (scores[move] ?? 0) > (scores[best] ?? 0))) best = move
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
    if (isIn(free, move) && costs(state, gold, move)) free &= ~(1 << move)
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

const arcFeatures = newFeatureList(RELATION_FEATURES)
const arcHashes = new Int32Array(RELATION_FEATURES)

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
  hashFeatures(arcFeatures, arcHashes)
  let best = 0
  let bestScore = -Infinity
  for (const relation of candidates) {
    let sum = 0
    for (const feature of arcHashes) sum += weights[slotOf(feature, relation, mask)] ?? 0
    if (sum > bestScore) {
      bestScore = sum
      best = relation
    }
  }
  const right = gold.relations[child] ?? 0
  learner.relations.steps++
  if (gold.heads[child] === head && best !== right && candidates.includes(right)) {
    for (const feature of arcHashes) {
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
