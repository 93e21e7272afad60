import { TAGS } from '../../text/labels.ts'
import { feature } from '../model/hash.ts'
import { bucket } from '../model/place.ts'
import type { Stretches } from '../model/stretches.ts'
import { tagId } from '../model/syntax.ts'
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
const VERBS = Uint8Array.from(TAGS, (tag) => (/^VB|MD/.test(tag) ? 1 : 0))
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
  placeFeatures(view, add)
  behindFeatures(view, add)
  claimFeatures(view, add)
  rivalFeatures(view, add)
  verbFeatures(view, add)
  nextFeatures(view, add)
}

function edgeFeatures(view: ContentView, add: Add) {
  const { syntax, first, last, end, next, kind, lemma, sense } = view
  const { words, tags, relations, sentenceOf, paragraphOf } = syntax
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
}

/** What leads in the cue's branches that are taken; and what hangs on cue or content and is left out. */
function branchFeatures(view: ContentView, add: Add): void {
  const { syntax, tree, frame, content, lemma, sense } = view
  const { heads, relations } = syntax
  for (const [from, to] of content) {
    for (let i = from; i < to; i++) {
      if (heads[i] !== frame.cue || relations[i] === PUNCTUATION) continue
      const lead = feature(0, relations[i] ?? 0, leadOf(tree, i))
      add(22, lead, lemma)
      add(23, lead, sense)
    }
  }
  add(31, Math.min(leftOutFeatures(view, add), 5), view.quoted)
}

/** Features of the cue's branches left out; returns how many words hang on the content outside it. */
function leftOutFeatures(view: ContentView, add: Add): number {
  const { syntax, frame, source, content, first, last, lemma } = view
  const { heads, relations, sentences, sentenceOf, count } = syntax
  const from = sentences[sentenceOf[first] ?? 0] ?? 0
  const to = Math.min(sentences[(sentenceOf[last] ?? 0) + 1] ?? count, from + REACH)
  let leftOut = 0
  for (let i = from; i < to; i++) {
    const head = heads[i] ?? -1
    if (head < 0 || relations[i] === PUNCTUATION) continue
    const isBelowCue = head === frame.cue
    if (!isBelowCue && !holds(content, head)) continue
    if (i === frame.cue || holds(content, i)) continue
    if (holds(frame.segments.cue, i) || holds(source, i)) continue
    if (!isBelowCue) leftOut++
    else {
      const relation = relations[i] ?? 0
      const lead = leadOf(view.tree, i)
      add(27, relation * 2 + (i < frame.cue ? 0 : 1), lead)
      add(28, feature(0, relation, lead), lemma)
    }
  }
  return leftOut
}

function placeFeatures(view: ContentView, add: Add): void {
  const { frame, content, kind, lemma } = view
  add(45, kind, lemma)
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

function verbFeatures({ syntax, content, first, lemma }: ContentView, add: Add): void {
  const finite = countTagged(content, FINITE_TAGS, syntax)
  const verbs = countTagged(content, VERBS, syntax)
  add(71, Math.min(finite, 3), lemma)
  add(72, Math.min(finite, 2) * 4 + Math.min(verbs, 3), syntax.words[first] ?? 0)
}

/** What follows in the sentence up to its next comma: a clause of its own, or more of this one? */
function nextFeatures({ syntax, tree, last, end, next }: ContentView, add: Add): void {
  const { words, tags, sentenceOf, count } = syntax
  if (next >= count || sentenceOf[next] !== sentenceOf[last]) return
  let [i, finite, hasSubject] = [next, 0, 0]
  const isInSentence = () => i < count && sentenceOf[i] === sentenceOf[last]
  while (isInSentence() && tags[i] !== COMMA && i < next + NEXT_REACH) {
    finite += FINITE_TAGS[tags[i] ?? 0] ?? 0
    if ((tree.subjects[i] ?? -1) >= next) hasSubject = 1
    i++
  }
  const clause = Math.min(finite, 2) * 4 + hasSubject * 2
  add(80, words[next] ?? 0, clause + (next === end ? 0 : 1))
  add(82, bucket(i - next), clause + (isInSentence() ? 1 : 0))
}
