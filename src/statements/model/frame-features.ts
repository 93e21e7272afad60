import type { FrameView, Tallies } from './frame-view.ts'
import { feature, put } from './hash.ts'
import { bucket } from './place.ts'

/** Room for one token's features as seen from one cue. */
export const MOST_FRAME_FEATURES = 40
/** The groups that `listFrameFeatures` tells them by. */
export const FRAME_GROUPS = 5

const NOTHING = 99

/** Puts token i's features as seen from the cue, and returns where they end. */
export function frameFeatures(view: FrameView, i: number, out: Int32Array): number {
  const m = twigFeatures(view, i, out, branchFeatures(view, i, out, 0))
  const n = distanceFeatures(view, i, out, quotationFeatures(view, i, out, m))
  return ownFeatures(view, i, out, n)
}

/**
 * The same by groups, of which those stay empty that token i shares with the token before it: a
 * third of its features. From place `at` on, `ends` tells where the list and then each group end.
 */
export function listFrameFeatures(
  view: FrameView,
  i: number,
  out: Int32Array,
  ends: Int32Array,
  at: number,
): void {
  const isFirst = i === view.window.first
  let n = ends[at] ?? 0
  if (isFirst || !isOnSameBranch(view, i)) n = branchFeatures(view, i, out, n)
  ends[at + 1] = n
  if (isFirst || !isOnSameTwig(view, i)) n = twigFeatures(view, i, out, n)
  ends[at + 2] = n
  if (isFirst || !isQuotedAlike(view, i)) n = quotationFeatures(view, i, out, n)
  ends[at + 3] = n
  if (isFirst || !isAsFar(view, i)) n = distanceFeatures(view, i, out, n)
  ends[at + 4] = n
  ends[at + 5] = ownFeatures(view, i, out, n)
}

/** The child of an ancestor of the cue that the token hangs on, and what leads in to it. */
function branchFeatures(view: FrameView, i: number, out: Int32Array, n: number): number {
  const { paths, cueFacts } = view
  const slot = i - view.window.first
  const path = paths.path[slot] ?? 0
  const lead = paths.lead[slot] ?? 0
  n = put(out, n, 116, path, cueFacts.kind)
  n = put(out, n, 117, path, cueFacts.children)
  n = put(out, n, 150, path, lead)
  return cueFacts.sense === 0 ? n : put(out, n, 173, feature(0, path, lead), cueFacts.sense)
}

/** Of tokens next to each other, these have all features of their branch in common. */
function isOnSameBranch({ paths: { path, branch }, window }: FrameView, i: number): boolean {
  const slot = i - window.first
  return branch[slot] === branch[slot - 1] && path[slot] === path[slot - 1]
}

function twigFeatures(view: FrameView, i: number, out: Int32Array, n: number): number {
  const kind = view.paths.twigKind[i - view.window.first] ?? 0
  return put(out, n, 154, kind, view.cueFacts.lemma)
}

function isOnSameTwig({ paths: { twig }, window }: FrameView, i: number): boolean {
  const slot = i - window.first
  return twig[slot] === twig[slot - 1]
}

/** Which quotation the token stands in or behind, counted from the cue; how that one lies. */
function quotationFeatures(view: FrameView, i: number, out: Int32Array, n: number): number {
  const { lemma, sense, quoteGaps } = view.cueFacts
  const state = quoteState(view, i)
  const sentence = sentenceStep(view, i)
  const paragraph = isInParagraph(view, i)
  const here = sideOf(view, i) * 128 + state
  n = put(out, n, 111, state, sentence * 2 + paragraph)
  n = put(out, n, 114, lemma, here)
  n = put(out, n, 130, quotationPlace(view, i, state), quoteGaps)
  return sense === 0 ? n : put(out, n, 172, sense, here)
}

function isQuotedAlike({ syntax, cue }: FrameView, i: number): boolean {
  const { quotes, order, sentenceOf } = syntax
  return (
    i !== cue &&
    i !== cue + 1 &&
    sentenceOf[i] === sentenceOf[i - 1] &&
    quotes.roles[i] === quotes.roles[i - 1] &&
    quotes.openedAt[i] === quotes.openedAt[i - 1] &&
    order.ordinals[i] === order.ordinals[i - 1]
  )
}

function distanceFeatures(view: FrameView, i: number, out: Int32Array, n: number): number {
  const { lemma, sense } = view.cueFacts
  const near = sideOf(view, i) * bucket(Math.abs(i - view.cue))
  n = put(out, n, 109, near, sentenceStep(view, i))
  n = put(out, n, 113, lemma, near)
  return sense === 0 ? n : put(out, n, 171, sense, near)
}

function isAsFar({ syntax: { sentenceOf }, cue }: FrameView, i: number): boolean {
  const isSameSide = i !== cue && i !== cue + 1
  return (
    isSameSide &&
    sentenceOf[i] === sentenceOf[i - 1] &&
    bucket(Math.abs(i - cue)) === bucket(Math.abs(i - 1 - cue))
  )
}

function ownFeatures(view: FrameView, i: number, out: Int32Array, n: number): number {
  const state = quoteState(view, i)
  return stepFeatures(
    view,
    i,
    out,
    placeFeatures(view, i, state, out, pathFeatures(view, i, out, n)),
  )
}

function pathFeatures(
  { syntax, paths, tallies, window }: FrameView,
  i: number,
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
  n = put(out, n, 105, slot === 0 ? 2 : (paths.path[slot - 1] ?? 0), path)
  n = put(out, n, 107, path, words[i] ?? 0)
  n = put(out, n, 108, paths.steps[slot] ?? 0, relations[i] ?? 0)
  return put(out, n, 124, path, tallies.marks[i] ?? 0)
}

function placeFeatures(
  view: FrameView,
  i: number,
  state: number,
  out: Int32Array,
  n: number,
): number {
  const { syntax, tallies, cue, cueFacts } = view
  const word = syntax.words[i] ?? 0
  const tag = syntax.tags[i] ?? 0
  const marks = tallies.marks[i] ?? 0
  const distance = Math.abs(i - cue)
  const side = sideOf(view, i)
  const sentence = sentenceStep(view, i)
  n = put(out, n, 133, quotationPlace(view, i, state), marks)
  n = put(out, n, 110, side * Math.min(distance, 12), tag)
  n = put(out, n, 115, cueFacts.lemma, word)
  n = put(out, n, 118, word, side)
  n = put(out, n, 119, marks, side * 10 + sentence)
  n = put(out, n, 123, between(tallies, cue, i), sentence)
  if (distance > 3) return n
  return put(out, n, 122, cueFacts.lemma, feature(0, side * distance, tag))
}

/**
 * Where a content ends is mostly a question of what hangs on what: the words that lead in the
 * token's branch below the cue and its twig below that branch, and those of the next token.
 */
function stepFeatures(view: FrameView, i: number, out: Int32Array, n: number): number {
  const { words, tags, relations } = view.syntax
  const { path: paths, twig, twigKind } = view.paths
  const slot = i - view.window.first
  const next = slot + 1
  const path = paths[slot] ?? 0
  const own = twig[slot] ?? -1
  const edges = (slot === 0 || twig[slot - 1] !== own ? 1 : 0) + (endsTwig(view, i) ? 2 : 0)
  const step = feature(0, path, paths[next] ?? 0)
  n = put(out, n, 152, path, (own < 0 ? NOTHING : (relations[own] ?? 0)) * 4 + edges)
  n = put(out, n, 157, step, words[i + 1] ?? 0)
  n = put(out, n, 158, step, twigKind[next] ?? 0)
  return put(out, n, 159, step, (tags[i] ?? 0) * 64 + (tags[i + 1] ?? 0))
}

/** -1 before the cue, 1 behind it. */
function sideOf({ cue }: FrameView, i: number): number {
  return i < cue ? -1 : i > cue ? 1 : 0
}

/** -1 before the cue's sentence, 0 in it, 1 in the next, 2 after. */
function sentenceStep({ syntax, cueFacts }: FrameView, i: number): number {
  return Math.max(-1, Math.min(2, (syntax.sentenceOf[i] ?? 0) - cueFacts.sentence))
}

/** Whether the token stands in the cue's paragraph. */
function isInParagraph({ syntax, cueFacts }: FrameView, i: number): number {
  return syntax.paragraphOf[i] === cueFacts.paragraph ? 1 : 0
}

/** Whether token and cue stand in quotations, in the same one, and the token's own role. */
function quoteState({ syntax: { quotes }, cueFacts }: FrameView, i: number): number {
  const opened = quotes.openedAt[i] ?? -1
  const same = opened >= 0 && opened === cueFacts.opened
  const cueInside = cueFacts.opened >= 0
  return (opened >= 0 ? 1 : 0) + (same ? 2 : 0) + (cueInside ? 4 : 0) + (quotes.roles[i] ?? 0) * 8
}

/** The state, and how many quotations further on than the cue, at most three. */
function quotationPlace({ syntax, cueFacts }: FrameView, i: number, state: number): number {
  const rank = (syntax.order.ordinals[i] ?? 0) - cueFacts.ordinal
  return (Math.max(-3, Math.min(3, rank)) + 4) * 256 + state
}

/** Commas and verbs between a token and the cue, up to three of each. */
function between({ commas, verbs }: Tallies, cue: number, i: number): number {
  const from = Math.min(cue, i) + 1
  const to = Math.max(cue, i)
  if (to <= from || to - from > 40) return NOTHING
  const c = Math.min((commas[to] ?? 0) - (commas[from] ?? 0), 3)
  return c * 4 + Math.min((verbs[to] ?? 0) - (verbs[from] ?? 0), 3)
}

function endsTwig({ paths: { twig }, window }: FrameView, i: number): boolean {
  const slot = i - window.first
  return i + 1 === window.end || twig[slot + 1] !== twig[slot]
}
