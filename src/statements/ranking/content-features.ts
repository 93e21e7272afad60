import { TAGS } from '../../text/labels.ts'
import type { Frame } from '../model/find-frames.ts'
import { feature } from '../model/hash.ts'
import { bucket } from '../model/place.ts'
import { isSame, type Stretches, shared, sizeOf } from '../model/stretches.ts'
import { relationId, tagId } from '../model/syntax.ts'
import { leadOf } from '../model/tree-facts.ts'
import { isQuoted } from '../quoted.ts'
import {
  type Context,
  countTagged,
  FINITE_TAGS,
  gapBetween,
  holds,
  oddsOf,
  PUNCTUATION,
} from './context.ts'
import type { Add } from './linear.ts'

const COMMA = tagId(',')
const PERIOD = tagId('.')
const CLOSING_MARK = tagId("''")
const NO_TAG = 99
const CONJUNCTION = relationId('cc')
const MARKER = relationId('mark')
const VERBS = Uint8Array.from(TAGS, (tag) => (/^VB|MD/.test(tag) ? 1 : 0))
const WORDS = Uint8Array.from(TAGS, (tag) => (/^\w/.test(tag) ? 1 : 0))
/** No sentence is looked through further than this, nor what follows a content. */
const REACH = 300
const NEXT_REACH = 25
/** Cues this far from a content may be inside what it could be. */
const RIVAL_REACH = 60

/** What speaks for and against a content as a whole, given cue and source. */
export function contentFeatures(
  context: Context,
  source: Stretches,
  content: Stretches,
  add: Add,
): void {
  const view = viewOf(context, source, content)
  edgeFeatures(view, add)
  branchFeatures(view, add)
  sizeFeatures(view, add)
  quotationFeatures(view, add)
  rivalFeatures(view, add)
  verbFeatures(view, add)
  nextFeatures(view, add)
}

interface View extends Omit<Context, 'namesakes'> {
  readonly source: Stretches
  readonly content: Stretches
  /** First token, last one, the one behind it, and the one behind that if it is a comma. */
  readonly first: number
  readonly last: number
  readonly end: number
  readonly next: number
  /** 2 for a quotation, 1 for what begins in one. */
  readonly quoted: number
  /** That, and the side of the cue. */
  readonly kind: number
  readonly lemma: number
  /** The cue's group in the lexicon. */
  readonly sense: number
  /** Tag and relation of the cue. */
  readonly cueKind: number
}

function viewOf(context: Context, source: Stretches, content: Stretches): View {
  const { syntax, tree, frame, others } = context
  const { tags, quotes, lemmas, senses, relations } = syntax
  const first = content[0]?.[0] ?? 0
  const end = content.at(-1)?.[1] ?? 0
  const opened = quotes.openedAt[first] ?? -1
  const quoted = content.every((stretch) => isQuoted(stretch, syntax)) ? 2 : opened >= 0 ? 1 : 0
  // Field by field: one is made for every variant, and to spread the context costs more than the rest.
  return {
    syntax,
    tree,
    frame,
    others,
    source,
    content,
    first,
    last: end - 1,
    end,
    next: tags[end] === COMMA ? end + 1 : end,
    quoted,
    kind: quoted * 2 + (first < frame.cue ? 0 : 1),
    lemma: lemmas[frame.cue] ?? 0,
    sense: senses[frame.cue] ?? 0,
    cueKind: (relations[frame.cue] ?? 0) * 64 + (tags[frame.cue] ?? 0),
  }
}

function edgeFeatures(view: View, add: Add) {
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
function branchFeatures(view: View, add: Add): void {
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

function rootFeatures(view: View, i: number, add: Add): void {
  const { syntax, frame, lemma, sense } = view
  const head = syntax.heads[i] ?? -1
  const relation = syntax.relations[i] ?? 0
  const look = relation * 64 + (syntax.tags[i] ?? 0)
  add(20, look, hangsOn(view, head))
  if (head !== frame.cue) return
  add(21, look, lemma)
  add(22, feature(0, relation, leadOf(view.tree, i)), lemma)
  add(23, feature(0, relation, leadOf(view.tree, i)), sense)
}

/** The cue, nothing, another word of cue or source, the cue's head, or something else. */
function hangsOn(view: View, head: number): number {
  const { cue } = view.frame
  if (head === cue) return 1
  if (head < 0) return 2
  if (isOther(view, head)) return 3
  return view.syntax.heads[cue] === head ? 4 : 0
}

/** Whether a token is part of the cue or the source. */
function isOther({ frame, source }: View, token: number): boolean {
  return holds(frame.segments.cue, token) || holds(source, token)
}

/** Features of the cue's branches left out; returns how many words hang on the content outside it. */
function leftOutFeatures(view: View, add: Add): number {
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
      add(27, relation * 2 + (i < frame.cue ? 0 : 1), leadOf(view.tree, i))
      add(28, feature(0, relation, leadOf(view.tree, i)), lemma)
      add(29, feature(0, relation, leadOf(view.tree, i)), sense)
    }
  }
  return leftOut
}

function sizeFeatures(view: View, add: Add): void {
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
function holeFeatures({ syntax, frame, source, content, quoted }: View, k: number, add: Add): void {
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

/** Quotations taken whole and cut up, and what becomes of the next one. */
function quotationFeatures(view: View, add: Add): void {
  const { syntax, frame, content, first, last, end, kind } = view
  const { quotes, order, paragraphOf, tags } = syntax
  let [whole, cut] = [0, 0]
  for (let i = Math.max(first - 1, 0); i < end; i++) {
    if (quotes.openedAt[i] !== i) continue
    const begins = holds(content, i + 1)
    const ends = holds(content, (quotes.closedAt[i] ?? i) - 1)
    if (begins && ends) whole++
    else if (begins || ends) cut++
  }
  add(50, Math.min(whole, 4) * 4 + Math.min(cut, 3), kind)
  const opened = order.next[last] ?? syntax.count
  const isNear = opened < syntax.count && paragraphOf[opened] === paragraphOf[frame.cue] ? 1 : 0
  const distance = bucket(Math.max(0, opened - Math.max(last, frame.cue)))
  const rival = isNear === 1 ? rivalFor(opened, view) : undefined
  const claimed = isNear === 0 ? 3 : rival ? (rival.cue < opened ? 1 : 2) : 0
  const isClosing = tags[last] === CLOSING_MARK ? 1 : 0
  const before = tags[last - 1] === COMMA ? 1 : tags[last - 1] === PERIOD ? 2 : 0
  add(51, isNear * 128 + distance * 8 + claimed, kind)
  add(52, claimed * 8 + isClosing * 4 + before, kind * 4 + isNear)
  if (isNear === 0) return
  const strength = rival ? 1 + strengthOf(rival, view) + STRENGTHS * claimed : 0
  add(53, strength * 8 + isClosing * 4 + before, kind)
  add(54, strength, distance)
}

/** The last of the other frames that has the quotation that opens at a token. */
function rivalFor(opened: number, { syntax, others }: View): Frame | undefined {
  const end = (syntax.quotes.closedAt[opened] ?? opened) + 1
  return others.findLast(({ segments }) => shared(segments.content, [[opened, end]]) > 2)
}

const STRENGTHS = 12

/** How likely a frame looked, and whether its source is another one, none or ours. */
function strengthOf(rival: Frame, { source }: View): number {
  const theirs = rival.segments.source
  const likely = Math.max(0, Math.min(3, Math.ceil(oddsOf(rival) / 3)))
  return likely * 3 + (shared(theirs, source) > 0 ? 2 : theirs.length === 0 ? 1 : 0)
}

/** What other cues take of the same words. */
function rivalFeatures(view: View, add: Add): void {
  const { frame, content, others, first, end, kind } = view
  const size = sizeOf(content)
  let [nested, crossing, equal, within] = [0, 0, 0, 0]
  for (const other of others) {
    const { cue, segments } = other
    if (cue === frame.cue || cue > end + RIVAL_REACH || cue < first - RIVAL_REACH) continue
    const theirs = segments.content
    const both = shared(theirs, content)
    const theirSize = sizeOf(theirs)
    if (holds(content, cue)) {
      nested++
      if (both < theirSize) crossing++
    }
    if (both > 0) {
      const whole = (both === size ? 2 : 0) + (both === theirSize ? 1 : 0)
      const place = whole * 4 + (holds(content, cue) ? 2 : 0) + (cue < frame.cue ? 1 : 0)
      add(63, strengthOf(other, view), place)
      add(64, place, kind * 16 + strengthOf(other, view))
    }
    if (isSame(theirs, content)) equal = 1
    else if (both === size) within = 1
    else if (both > 0 && both < theirSize) crossing++
  }
  add(60, Math.min(nested, 3) * 3 + Math.min(crossing, 2), kind)
  add(61, equal * 2 + within, kind)
  add(62, Math.min(crossing, 2))
}

function verbFeatures(view: View, add: Add): void {
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
function nextFeatures(view: View, add: Add): void {
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
function rootBetween({ syntax: { heads, relations } }: View, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const head = heads[i] ?? -1
    if (head >= from && head < to) continue
    const relation = relations[i] ?? 0
    if (relation !== PUNCTUATION && relation !== CONJUNCTION && relation !== MARKER) return i
  }
  return from
}
