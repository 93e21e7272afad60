import { TAGS } from '../../text/labels.ts'
import { feature } from './hash.ts'
import type { Paths } from './paths.ts'
import { bucket, quoteGaps } from './place.ts'
import { type Syntax, tagId } from './syntax.ts'
import { type TreeFacts, VERB_TAGS } from './tree-facts.ts'
import type { Window } from './window.ts'

/** Room for one token's features as seen from one cue. */
export const MOST_FRAME_FEATURES = 48

const NOTHING = 99
const COMMA = tagId(',')
const MARKS = Uint8Array.from(TAGS, (tag) => (/^\W+$/.test(tag) || tag.endsWith('RB-') ? 1 : 0))

/** How many commas and verbs stand before each token: differences tell what stands between. */
export interface Tallies {
  readonly commas: Int32Array
  readonly verbs: Int32Array
}

export function tally({ tags, count }: Syntax): Tallies {
  const commas = new Int32Array(count + 1)
  const verbs = new Int32Array(count + 1)
  for (let i = 0; i < count; i++) {
    const tag = tags[i] ?? 0
    commas[i + 1] = (commas[i] ?? 0) + (tag === COMMA ? 1 : 0)
    verbs[i + 1] = (verbs[i] ?? 0) + (VERB_TAGS[tag] ?? 0)
  }
  return { commas, verbs }
}

/** What the features of a window's tokens are read from. */
export interface FrameView {
  readonly syntax: Syntax
  readonly tree: TreeFacts
  readonly tallies: Tallies
  readonly paths: Paths
  readonly cue: number
  readonly window: Window
}

/**
 * Writes the hashes of token i's features as seen from the cue; returns how many there are. Those
 * of marks come first, then those of words, as many for every token: while learning, words are
 * left out more often than marks.
 */
export function frameFeatures(view: FrameView, i: number, out: Int32Array): number {
  const place = placeOf(view, i)
  markFeatures(view, i, place, out)
  wordFeatures(view, i, place, out)
  const n = senseFeatures(view, i, place, out, shapeFeatures(view, i, place, out))
  return nearFeatures(view, i, place, out, n)
}

/** How a token lies as seen from the cue. */
interface Place {
  /** -1 before the cue, 1 behind it. */
  readonly side: number
  readonly distance: number
  /** The distance in steps, and the side. */
  readonly near: number
  readonly sentence: number
  readonly state: number
  /** Which quotation the token stands in or behind, counted from the cue, and its state. */
  readonly quotation: number
  readonly marks: number
  readonly path: number
}

function placeOf({ syntax, paths, cue, window }: FrameView, i: number): Place {
  const { ordinals } = syntax.order
  const side = i < cue ? -1 : i > cue ? 1 : 0
  const distance = Math.abs(i - cue)
  const state = quoteState(syntax, cue, i)
  const rank = Math.max(-3, Math.min(3, (ordinals[i] ?? 0) - (ordinals[cue] ?? 0)))
  return {
    side,
    distance,
    near: side * bucket(distance),
    sentence: sentenceStep(syntax, cue, i),
    state,
    quotation: (rank + 4) * 256 + state,
    marks: marksAround(syntax, i),
    path: paths.path[i - window.first] ?? 0,
  }
}

const MARKS_FROM = 0
const WORDS_FROM = 8
const SHAPES_FROM = 20

/** Which features are of marks, and which of words: `[first, end)`. */
export const MARK_FEATURES = [MARKS_FROM, WORDS_FROM] as const
export const WORD_FEATURES = [WORDS_FROM, SHAPES_FROM] as const

/** Quotation marks, other marks, and how the token lies among them. */
function markFeatures(
  { syntax, cue, tallies }: FrameView,
  i: number,
  { side, sentence, state, quotation, marks, path }: Place,
  out: Int32Array,
): void {
  const { quotes, paragraphOf } = syntax
  const opened = quotes.openedAt[i] ?? -1
  const length = opened < 0 ? 0 : bucket((quotes.closedAt[i] ?? -1) - opened)
  const stretch = sentence * 2 + (paragraphOf[i] === paragraphOf[cue] ? 1 : 0)
  let n = MARKS_FROM
  out[n++] = feature(120, path, state)
  out[n++] = feature(124, path, marks)
  out[n++] = feature(130, quotation, quoteGaps(syntax, cue))
  out[n++] = feature(131, quotation, length * 8 + stretch)
  out[n++] = feature(133, quotation, marks)
  out[n++] = feature(111, state, stretch)
  out[n++] = feature(119, marks, side * 10 + sentence)
  out[n++] = feature(123, between(tallies, cue, i), sentence)
}

/** The words of cue, token, and of what leads in its branch and its twig. */
function wordFeatures(
  { syntax, paths, cue, window }: FrameView,
  i: number,
  { side, near, state, quotation, path }: Place,
  out: Int32Array,
): void {
  const { words, lemmas } = syntax
  const slot = i - window.first
  const lemma = lemmas[cue] ?? 0
  const word = words[i] ?? 0
  let n = WORDS_FROM
  out[n++] = feature(103, path, lemma)
  out[n++] = feature(107, path, word)
  out[n++] = feature(132, quotation, lemma)
  out[n++] = feature(113, lemma, near)
  out[n++] = feature(114, lemma, side * 128 + state)
  out[n++] = feature(115, lemma, word)
  out[n++] = feature(118, word, side)
  out[n++] = feature(151, feature(0, path, paths.lead[slot] ?? 0), lemma)
  out[n++] = feature(154, paths.twigKind[slot] ?? 0, lemma)
  out[n++] = feature(155, path, lemmas[paths.twig[slot] ?? -1] ?? 0)
  out[n++] = feature(156, path, lemmas[paths.branch[slot] ?? -1] ?? 0)
  out[n++] = feature(157, stepAt(paths, slot), words[i + 1] ?? 0)
}

/**
 * Tags and relations. Where a content ends is mostly a question of what hangs on what: the token's
 * branch below the cue, its twig below that branch, and those of the next token.
 */
function shapeFeatures(
  { syntax, tree, paths, cue, window }: FrameView,
  i: number,
  { side, distance, near, sentence, path }: Place,
  out: Int32Array,
): number {
  const { tags, relations } = syntax
  const { branch, twig, lead, twigKind } = paths
  const slot = i - window.first
  const [next, tag, own] = [slot + 1, tags[i] ?? 0, twig[slot] ?? -1]
  const isLast = i + 1 === window.end
  const begins = slot === 0 || branch[slot - 1] !== branch[slot] ? 1 : 0
  const ends = isLast || branch[next] !== branch[slot] ? 2 : 0
  const twigBegins = slot === 0 || twig[slot - 1] !== own ? 1 : 0
  const twigEnds = isLast || twig[next] !== own ? 2 : 0
  const step = stepAt(paths, slot)
  let n = SHAPES_FROM
  out[n++] = feature(101, path, begins + ends)
  out[n++] = feature(102, path, tag)
  out[n++] = feature(105, slot === 0 ? 2 : (paths.path[slot - 1] ?? 0), path)
  out[n++] = feature(106, path, isLast ? 3 : (paths.path[next] ?? 0))
  out[n++] = feature(108, paths.steps[slot] ?? 0, relations[i] ?? 0)
  out[n++] = feature(116, path, (tags[cue] ?? 0) * 64 + (relations[cue] ?? 0))
  out[n++] = feature(117, path, tree.children[cue] ?? 0)
  out[n++] = feature(109, near, sentence)
  out[n++] = feature(110, side * Math.min(distance, 12), tag)
  out[n++] = feature(150, path, lead[slot] ?? 0)
  const twigRelation = own < 0 ? NOTHING : (relations[own] ?? 0)
  out[n++] = feature(152, path, twigRelation * 4 + twigBegins + twigEnds)
  out[n++] = feature(153, path, twigKind[slot] ?? 0)
  out[n++] = feature(158, step, twigKind[next] ?? 0)
  out[n++] = feature(159, step, tag * 64 + (tags[i + 1] ?? 0))
  out[n++] = feature(160, step, lead[next] ?? 0)
  return n
}

/** From the token's path to that of the next. */
function stepAt({ path }: Paths, slot: number): number {
  return feature(0, path[slot] ?? 0, path[slot + 1] ?? 0)
}

/** What the lexicon's group of the cue makes of the token. */
function senseFeatures(
  { syntax, cue, paths, window }: FrameView,
  i: number,
  { side, near, state, path }: Place,
  out: Int32Array,
  n: number,
): number {
  const sense = syntax.senses[cue] ?? 0
  if (sense === 0) return n
  out[n++] = feature(170, path, sense)
  out[n++] = feature(171, sense, near)
  out[n++] = feature(172, sense, side * 128 + state)
  out[n++] = feature(173, feature(0, path, paths.lead[i - window.first] ?? 0), sense)
  return n
}

/** Tokens right beside the cue. */
function nearFeatures(
  { syntax: { words, lemmas, tags }, cue }: FrameView,
  i: number,
  { side, distance }: Place,
  out: Int32Array,
  n: number,
): number {
  if (distance > 3) return n
  const lemma = lemmas[cue] ?? 0
  out[n++] = feature(121, lemma, feature(0, side * distance, words[i] ?? 0))
  out[n++] = feature(122, lemma, feature(0, side * distance, tags[i] ?? 0))
  return n
}

/** -1 before the cue's sentence, 0 in it, 1 in the next, 2 after. */
function sentenceStep({ sentenceOf }: Syntax, cue: number, i: number): number {
  return Math.max(-1, Math.min(2, (sentenceOf[i] ?? 0) - (sentenceOf[cue] ?? 0)))
}

/** Whether token and cue stand in quotations, in the same one, and the token's own role. */
function quoteState({ quotes }: Syntax, cue: number, i: number): number {
  const opened = quotes.openedAt[i] ?? -1
  const cueOpened = quotes.openedAt[cue] ?? -1
  const same = opened >= 0 && opened === cueOpened
  return (
    (opened >= 0 ? 1 : 0) + (same ? 2 : 0) + (cueOpened >= 0 ? 4 : 0) + (quotes.roles[i] ?? 0) * 8
  )
}

function marksAround(syntax: Syntax, i: number): number {
  return markKind(syntax, i - 1) * 4096 + markKind(syntax, i) * 64 + markKind(syntax, i + 1)
}

function markKind({ tags, count }: Syntax, at: number): number {
  if (at < 0 || at >= count) return 63
  const tag = tags[at] ?? 0
  return MARKS[tag] === 1 ? tag + 1 : 0
}

/** Commas and verbs between a token and the cue, up to three of each. */
function between({ commas, verbs }: Tallies, cue: number, i: number): number {
  const from = Math.min(cue, i) + 1
  const to = Math.max(cue, i)
  if (to <= from || to - from > 40) return NOTHING
  const c = Math.min((commas[to] ?? 0) - (commas[from] ?? 0), 3)
  return c * 4 + Math.min((verbs[to] ?? 0) - (verbs[from] ?? 0), 3)
}
