import { TAGS } from '../../text/labels.ts'
import { feature, put } from './hash.ts'
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

/** What is counted once for all windows. */
export interface Tallies {
  /** How many commas and verbs stand before each token: differences tell what stands between. */
  readonly commas: Int32Array
  readonly verbs: Int32Array
  /** What marks a token and its neighbours are. */
  readonly marks: Int32Array
}

export function tally(syntax: Syntax): Tallies {
  const { tags, count } = syntax
  const commas = new Int32Array(count + 1)
  const verbs = new Int32Array(count + 1)
  const marks = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const tag = tags[i] ?? 0
    commas[i + 1] = (commas[i] ?? 0) + (tag === COMMA ? 1 : 0)
    verbs[i + 1] = (verbs[i] ?? 0) + (VERB_TAGS[tag] ?? 0)
    marks[i] = marksAround(syntax, i)
  }
  return { commas, verbs, marks }
}

/** What the features of a window's tokens are read from. */
export interface FrameView {
  readonly syntax: Syntax
  readonly tree: TreeFacts
  readonly tallies: Tallies
  readonly paths: Paths
  readonly window: Window
  readonly cue: number
  readonly cueFacts: CueFacts
}

/** What is the same for all tokens of a cue's window. */
interface CueFacts {
  readonly lemma: number
  readonly sense: number
  readonly kind: number
  readonly children: number
  readonly sentence: number
  readonly paragraph: number
  readonly quoteGaps: number
  /** Where the quotation that it stands in was opened; -1 for none. */
  readonly opened: number
  readonly ordinal: number
}

/** The view from a cue; `paths` are the ones from there (findPaths). */
export function viewFrom(cue: number, view: Omit<FrameView, 'cue' | 'cueFacts'>): FrameView {
  const { syntax, tree } = view
  const cueFacts = {
    lemma: syntax.lemmas[cue] ?? 0,
    sense: syntax.senses[cue] ?? 0,
    kind: (syntax.tags[cue] ?? 0) * 64 + (syntax.relations[cue] ?? 0),
    children: tree.children[cue] ?? 0,
    sentence: syntax.sentenceOf[cue] ?? 0,
    paragraph: syntax.paragraphOf[cue] ?? 0,
    quoteGaps: quoteGaps(syntax, cue),
    opened: syntax.quotes.openedAt[cue] ?? -1,
    ordinal: syntax.order.ordinals[cue] ?? 0,
  }
  return { ...view, cue, cueFacts }
}

/** Puts token i's features as seen from the cue, and returns where they end. */
export function frameFeatures(view: FrameView, i: number, out: Int32Array, begin = 0): number {
  const { tallies, cue } = view
  const side = i < cue ? -1 : i > cue ? 1 : 0
  const sentence = sentenceStep(view, i)
  const state = quoteState(view, i)
  const marks = tallies.marks[i] ?? 0
  const place = { side, sentence, state, marks }
  const n = pathFeatures(view, i, state, marks, out, begin)
  const m = placeFeatures(view, i, place, out, quotationFeatures(view, i, place, out, n))
  return senseFeatures(view, i, place, out, twigFeatures(view, i, out, m))
}

/** What the lexicon's group of the cue makes of the token. */
function senseFeatures(
  { cue, cueFacts: { sense }, paths, window }: FrameView,
  i: number,
  { side, state }: Place,
  out: Int32Array,
  n: number,
): number {
  if (sense === 0) return n
  const slot = i - window.first
  const path = paths.path[slot] ?? 0
  n = put(out, n, 170, path, sense)
  n = put(out, n, 171, sense, side * bucket(Math.abs(i - cue)))
  n = put(out, n, 172, sense, side * 128 + state)
  n = put(out, n, 173, feature(0, path, paths.lead[slot] ?? 0), sense)
  return n
}

/** Which quotation the token stands in or behind, counted from the cue; how that one lies. */
function quotationFeatures(
  { syntax, cueFacts }: FrameView,
  i: number,
  { state, marks, sentence }: Place,
  out: Int32Array,
  n: number,
): number {
  const { quotes, order, paragraphOf } = syntax
  const rank = Math.max(-3, Math.min(3, (order.ordinals[i] ?? 0) - cueFacts.ordinal))
  const opened = quotes.openedAt[i] ?? -1
  const closed = quotes.closedAt[i] ?? -1
  const length = opened < 0 ? 0 : bucket(closed - opened)
  const place = (rank + 4) * 256 + state
  const paragraph = paragraphOf[i] === cueFacts.paragraph ? 1 : 0
  n = put(out, n, 130, place, cueFacts.quoteGaps)
  n = put(out, n, 131, place, length * 8 + sentence * 2 + paragraph)
  n = put(out, n, 132, place, cueFacts.lemma)
  n = put(out, n, 133, place, marks)
  return n
}

function pathFeatures(
  { syntax, paths, cueFacts, window }: FrameView,
  i: number,
  state: number,
  marks: number,
  out: Int32Array,
  n: number,
): number {
  const { words, tags, relations } = syntax
  const slot = i - window.first
  const path = paths.path[slot] ?? 0
  const branch = paths.branch[slot] ?? 0
  const begins = slot === 0 || paths.branch[slot - 1] !== branch
  const ends = i + 1 === window.end || paths.branch[slot + 1] !== branch
  n = put(out, n, 101, path, (begins ? 1 : 0) + (ends ? 2 : 0))
  n = put(out, n, 102, path, tags[i] ?? 0)
  n = put(out, n, 103, path, cueFacts.lemma)
  n = put(out, n, 105, slot === 0 ? 2 : (paths.path[slot - 1] ?? 0), path)
  n = put(out, n, 106, path, i + 1 === window.end ? 3 : (paths.path[slot + 1] ?? 0))
  n = put(out, n, 107, path, words[i] ?? 0)
  n = put(out, n, 108, paths.steps[slot] ?? 0, relations[i] ?? 0)
  n = put(out, n, 116, path, cueFacts.kind)
  n = put(out, n, 117, path, cueFacts.children)
  n = put(out, n, 120, path, state)
  n = put(out, n, 124, path, marks)
  return n
}

interface Place {
  readonly side: number
  readonly sentence: number
  readonly state: number
  readonly marks: number
}

function placeFeatures(
  view: FrameView,
  i: number,
  place: Place,
  out: Int32Array,
  n: number,
): number {
  const { syntax, cue, cueFacts } = view
  const { words, tags, paragraphOf } = syntax
  const { side, sentence, state, marks } = place
  const { lemma } = cueFacts
  const word = words[i] ?? 0
  const tag = tags[i] ?? 0
  const distance = Math.abs(i - cue)
  const near = side * bucket(distance)
  const sameParagraph = paragraphOf[i] === cueFacts.paragraph ? 1 : 0
  n = put(out, n, 109, near, sentence)
  n = put(out, n, 110, side * Math.min(distance, 12), tag)
  n = put(out, n, 111, state, sentence * 2 + sameParagraph)
  n = put(out, n, 113, lemma, near)
  n = put(out, n, 114, lemma, side * 128 + state)
  n = put(out, n, 115, lemma, word)
  n = put(out, n, 118, word, side)
  n = put(out, n, 119, marks, side * 10 + sentence)
  n = put(out, n, 123, between(view.tallies, cue, i), sentence)
  if (distance > 3) return n
  n = put(out, n, 121, lemma, feature(0, side * distance, word))
  n = put(out, n, 122, lemma, feature(0, side * distance, tag))
  return n
}

/** -1 before the cue's sentence, 0 in it, 1 in the next, 2 after. */
function sentenceStep({ syntax, cueFacts }: FrameView, i: number): number {
  return Math.max(-1, Math.min(2, (syntax.sentenceOf[i] ?? 0) - cueFacts.sentence))
}

/** Whether token and cue stand in quotations, in the same one, and the token's own role. */
function quoteState({ syntax: { quotes }, cueFacts }: FrameView, i: number): number {
  const opened = quotes.openedAt[i] ?? -1
  const same = opened >= 0 && opened === cueFacts.opened
  const cueInside = cueFacts.opened >= 0
  return (opened >= 0 ? 1 : 0) + (same ? 2 : 0) + (cueInside ? 4 : 0) + (quotes.roles[i] ?? 0) * 8
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

/**
 * Where a content ends is mostly a question of what hangs on what: the words that lead in the
 * token's branch below the cue and its twig below that branch, and those of the next token.
 */
function twigFeatures(view: FrameView, i: number, out: Int32Array, n: number): number {
  const { words, lemmas, tags, relations } = view.syntax
  const { path: paths, branch, twig, lead, twigKind } = view.paths
  const slot = i - view.window.first
  const next = slot + 1
  const { lemma } = view.cueFacts
  const path = paths[slot] ?? 0
  const own = twig[slot] ?? -1
  const edges = (slot === 0 || twig[slot - 1] !== own ? 1 : 0) + (endsTwig(view, i) ? 2 : 0)
  const step = feature(0, path, paths[next] ?? 0)
  const leading = feature(0, path, lead[slot] ?? 0)
  n = put(out, n, 150, path, lead[slot] ?? 0)
  n = put(out, n, 151, leading, lemma)
  n = put(out, n, 152, path, (own < 0 ? NOTHING : (relations[own] ?? 0)) * 4 + edges)
  n = put(out, n, 153, path, twigKind[slot] ?? 0)
  n = put(out, n, 154, twigKind[slot] ?? 0, lemma)
  n = put(out, n, 155, path, lemmas[own] ?? 0)
  n = put(out, n, 156, path, lemmas[branch[slot] ?? -1] ?? 0)
  n = put(out, n, 157, step, words[i + 1] ?? 0)
  n = put(out, n, 158, step, twigKind[next] ?? 0)
  n = put(out, n, 159, step, (tags[i] ?? 0) * 64 + (tags[i + 1] ?? 0))
  n = put(out, n, 160, step, lead[next] ?? 0)
  return n
}

function endsTwig({ paths: { twig }, window }: FrameView, i: number): boolean {
  const slot = i - window.first
  return i + 1 === window.end || twig[slot + 1] !== twig[slot]
}
