import { TAGS } from '../../text/labels.ts'
import { feature } from '../model/hash.ts'
import { bucket } from '../model/place.ts'
import type { Stretches } from '../model/stretches.ts'
import { relationId, tagId } from '../model/syntax.ts'
import { leadOf } from '../model/tree-facts.ts'
import { behindFeatures } from './behind-features.ts'
import { type ContentView, viewContent } from './content-view.ts'
import {
  type Context,
  countTagged,
  FINITE_TAGS,
  gapBetween,
  holds,
  PUNCTUATION,
} from './context.ts'
import type { Add } from './linear.ts'
import { claimFeatures, rivalFeatures } from './rival-features.ts'

const COMMA = tagId(',')
const NO_TAG = 99
const CONJUNCTION = relationId('cc')
const MARKER = relationId('mark')
const VERBS = Uint8Array.from(TAGS, (tag) => (/^VB|MD/.test(tag) ? 1 : 0))
const WORDS = Uint8Array.from(TAGS, (tag) => (/^\w/.test(tag) ? 1 : 0))
/** No sentence is looked through further than this, nor what follows a content. */
const REACH = 300
const NEXT_REACH = 25

/** What speaks for and against a content as a whole, given cue and source. */
export function contentFeatures(
  context: Context,
  source: Stretches,
  content: Stretches,
  add: Add,
): void {
  const view = viewContent(context, source, content)
  edgeFeatures(view, add)
  branchFeatures(view, add)
  sizeFeatures(view, add)
  quotationFeatures(view, add)
  behindFeatures(view, add)
  claimFeatures(view, add)
  rivalFeatures(view, add)
  verbFeatures(view, add)
  nextFeatures(view, add)
}

function edgeFeatures(view: ContentView, add: Add) {
  const { syntax, content, first, last, end, next, kind, lemma, sense } = view
  const { words, tags, relations, heads, sentenceOf, paragraphOf } = syntax
  add(1, tags[last] ?? 0, tags[end] ?? NO_TAG)
  add(2, words[end] ?? 0, kind)
  add(
    7,
    sentenceOf[last] === sentenceOf[end] ? 0 : 1,
    paragraphOf[last] === paragraphOf[end] ? 0 : 1,
  )
  if (next !== end) {
    add(8, words[next] ?? 0, kind)
    add(9, (tags[next] ?? NO_TAG) * 64 + (relations[next] ?? 0), kind)
  }
  add(10, tags[first - 1] ?? NO_TAG, tags[first] ?? 0)
  add(11, words[first] ?? 0, kind)
  add(12, words[first] ?? 0, lemma)
  add(15, words[first] ?? 0, sense)
  add(13, words[first - 1] ?? 0, kind)
  add(
    14,
    (relations[first] ?? 0) * 64 + (tags[first] ?? 0),
    holds(content, heads[first] ?? -1) ? 1 : 0,
  )
}

/** What the content's branches hang on, and what hangs on them or the cue and is left out. */
function branchFeatures(view: ContentView, add: Add): void {
  const { syntax, content, quoted, kind } = view
  let roots = 0
  for (const [from, to] of content) {
    for (let i = from; i < to; i++) {
      if (syntax.relations[i] === PUNCTUATION || holds(content, syntax.heads[i] ?? -1)) continue
      roots++
      rootFeatures(view, i, add)
    }
  }
  const leftOut = leftOutFeatures(view, add)
  add(30, Math.min(roots, 5), quoted)
  add(31, Math.min(leftOut, 5), quoted)
  add(32, Math.min(roots, 3) * 4 + Math.min(leftOut, 3), kind)
}

function rootFeatures(view: ContentView, i: number, add: Add): void {
  const { syntax, frame, lemma, sense } = view
  const head = syntax.heads[i] ?? -1
  const relation = syntax.relations[i] ?? 0
  const look = relation * 64 + (syntax.tags[i] ?? 0)
  add(20, look, hangsOn(view, head))
  if (head !== frame.cue) return
  add(21, look, lemma)
  const lead = feature(0, relation, leadOf(view.tree, i))
  add(22, lead, lemma)
  add(23, lead, sense)
}

/** The cue, nothing, another word of cue or source, the cue's head, or something else. */
function hangsOn(view: ContentView, head: number): number {
  const { cue } = view.frame
  if (head === cue) return 1
  if (head < 0) return 2
  if (isOther(view, head)) return 3
  return view.syntax.heads[cue] === head ? 4 : 0
}

/** Whether a token is part of the cue or the source. */
function isOther({ frame, source }: ContentView, token: number): boolean {
  return holds(frame.segments.cue, token) || holds(source, token)
}

/** Features of the cue's branches left out; returns how many words hang on the content outside it. */
function leftOutFeatures(view: ContentView, add: Add): number {
  const { syntax, frame, content, first, last, lemma, sense } = view
  const { heads, relations, sentences, sentenceOf, count } = syntax
  const from = sentences[sentenceOf[first] ?? 0] ?? 0
  const to = Math.min(sentences[(sentenceOf[last] ?? 0) + 1] ?? count, from + REACH)
  let leftOut = 0
  for (let i = from; i < to; i++) {
    const head = heads[i] ?? -1
    if (head < 0 || relations[i] === PUNCTUATION) continue
    const isBelowCue = head === frame.cue
    if (!isBelowCue && !holds(content, head)) continue
    if (i === frame.cue || holds(content, i) || isOther(view, i)) continue
    if (!isBelowCue) leftOut++
    else {
      const relation = relations[i] ?? 0
      const lead = leadOf(view.tree, i)
      add(27, relation * 2 + (i < frame.cue ? 0 : 1), lead)
      add(28, feature(0, relation, lead), lemma)
      add(29, feature(0, relation, lead), sense)
    }
  }
  return leftOut
}

function sizeFeatures(view: ContentView, add: Add): void {
  const { syntax, frame, content, first, last, quoted, kind, lemma, sense } = view
  const words = countTagged(content, WORDS, syntax)
  const sentences = (syntax.sentenceOf[last] ?? 0) - (syntax.sentenceOf[first] ?? 0)
  add(40, bucket(words), quoted)
  add(41, content.length, kind)
  add(42, sentences, kind)
  add(43, bucket(words), lemma)
  add(44, content.length * 8 + Math.min(sentences, 3), view.cueKind)
  add(45, kind, lemma)
  add(49, kind, sense)
  add(55, bucket(words), sense)
  add(46, Math.min(gapBetween(content, frame.segments.cue), 6), kind)
  for (let k = 1; k < content.length; k++) holeFeatures(view, k, add)
}

/** What stands between stretch k and the one before. */
function holeFeatures(
  { syntax, frame, source, content, quoted }: ContentView,
  k: number,
  add: Add,
): void {
  const { tags } = syntax
  const from = content[k - 1]?.[1] ?? 0
  const to = content[k]?.[0] ?? 0
  const begins = ([first]: readonly [number, number]) => first >= from && first < to
  const holdsPart = frame.segments.cue.some(begins) || source.some(begins)
  add(47, bucket(to - from) * 2 + (holdsPart ? 1 : 0), quoted)
  add(
    48,
    feature(0, tags[from - 1] ?? NO_TAG, tags[from] ?? NO_TAG),
    feature(0, tags[to - 1] ?? NO_TAG, tags[to] ?? NO_TAG),
  )
}

/** Quotations taken whole and cut up. */
function quotationFeatures(view: ContentView, add: Add): void {
  const { content, first, end, kind } = view
  const { quotes } = view.syntax
  let [whole, cut] = [0, 0]
  for (let i = Math.max(first - 1, 0); i < end; i++) {
    if (quotes.openedAt[i] !== i) continue
    const begins = holds(content, i + 1)
    const ends = holds(content, (quotes.closedAt[i] ?? i) - 1)
    if (begins && ends) whole++
    else if (begins || ends) cut++
  }
  add(50, Math.min(whole, 4) * 4 + Math.min(cut, 3), kind)
}

function verbFeatures(view: ContentView, add: Add): void {
  const { syntax, content, first, kind, lemma, sense } = view
  const finite = countTagged(content, FINITE_TAGS, syntax)
  const verbs = countTagged(content, VERBS, syntax)
  const both = Math.min(finite, 2) * 4 + Math.min(verbs, 3)
  add(70, Math.min(finite, 3), kind)
  add(71, Math.min(finite, 3), lemma)
  add(75, both, sense)
  add(72, both, syntax.words[first] ?? 0)
  add(73, both, view.cueKind)
  const firstVerb = firstOf(content, VERBS, syntax.tags)
  if (firstVerb >= 0) add(74, syntax.tags[firstVerb] ?? 0, lemma)
}

function firstOf(part: Stretches, marked: Uint8Array, tags: Uint8Array): number {
  for (const [first, end] of part)
    for (let i = first; i < end; i++) if (marked[tags[i] ?? 0] === 1) return i
  return -1
}

/** What follows in the sentence up to its next comma: a clause of its own, or more of this one? */
function nextFeatures(view: ContentView, add: Add): void {
  const { syntax, tree, frame, content, last, end, next, kind, lemma } = view
  const { words, tags, relations, heads, sentenceOf, count } = syntax
  if (next >= count || sentenceOf[next] !== sentenceOf[last]) return
  let [i, finite, hasSubject] = [next, 0, 0]
  const isInSentence = () => i < count && sentenceOf[i] === sentenceOf[last]
  while (isInSentence() && tags[i] !== COMMA && i < next + NEXT_REACH) {
    finite += FINITE_TAGS[tags[i] ?? 0] ?? 0
    if ((tree.subjects[i] ?? -1) >= next) hasSubject = 1
    i++
  }
  const clause = Math.min(finite, 2) * 4 + hasSubject * 2
  const comma = next === end ? 0 : 1
  const root = rootBetween(view, next, i)
  const head = heads[root] ?? -1
  const isBelow = holds(content, head)
  const hangs = head === frame.cue ? 1 : isBelow ? (heads[head] === frame.cue ? 3 : 2) : 0
  add(80, words[next] ?? 0, clause + comma)
  add(81, (tags[next] ?? 0) * 64 + (tags[next + 1] ?? NO_TAG), comma + kind * 2)
  add(82, bucket(i - next), clause + (isInSentence() ? 1 : 0))
  add(
    83,
    feature(0, relations[root] ?? 0, tags[root] ?? 0),
    feature(0, tags[frame.cue] ?? 0, hangs),
  )
  add(84, feature(0, relations[root] ?? 0, leadOf(view.tree, root)), lemma)
}

/** The first of the tokens that hangs on none of them and is no function word. */
function rootBetween(
  { syntax: { heads, relations } }: ContentView,
  from: number,
  to: number,
): number {
  for (let i = from; i < to; i++) {
    const head = heads[i] ?? -1
    if (head >= from && head < to) continue
    const relation = relations[i] ?? 0
    if (relation !== PUNCTUATION && relation !== CONJUNCTION && relation !== MARKER) return i
  }
  return from
}
