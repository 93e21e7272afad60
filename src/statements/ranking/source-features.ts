import { feature } from '../model/hash.ts'
import { bucket } from '../model/place.ts'
import { isSame, type Stretches, shared } from '../model/stretches.ts'
import { tagId } from '../model/syntax.ts'
import { leadOf } from '../model/tree-facts.ts'
import { type Context, gapBetween, headOf, holds, linkTo, nameOf, PUNCTUATION } from './context.ts'
import type { Add } from './linear.ts'

const COMMA = tagId(',')
const NO_TAG = 99
/** No sentence is looked through further than this. */
const REACH = 200

/** What speaks for and against a source as a whole, which no labelling of single tokens sees. */
export function sourceFeatures(context: Context, source: Stretches, add: Add): void {
  if (source.length === 0) {
    absenceFeatures(context, add)
    return
  }
  const view = viewOf(context, source)
  headFeatures(view, add)
  edgeFeatures(view, add)
  branchFeatures(view, add)
  neighbourFeatures(view, add)
}

interface View extends Context {
  readonly source: Stretches
  /** First token, the one behind the last, and the one that heads it. */
  readonly first: number
  readonly end: number
  readonly head: number
  /** How the head hangs together with the cue. */
  readonly link: number
  /** 0 before the cue, 1 behind. */
  readonly side: number
}

function viewOf({ syntax, tree, frame, others, namesakes }: Context, source: Stretches): View {
  const first = source[0]?.[0] ?? 0
  const head = headOf(source, syntax)
  return {
    syntax,
    tree,
    frame,
    others,
    namesakes,
    source,
    first,
    end: source.at(-1)?.[1] ?? 0,
    head,
    link: linkTo(frame.cue, head, syntax),
    side: first < frame.cue ? 0 : 1,
  }
}

function absenceFeatures({ frame: { cue }, syntax, tree }: Context, add: Add): void {
  const { lemmas, senses, tags, relations, quotes, words } = syntax
  const tag = tags[cue] ?? 0
  const hasSubject = (tree.subjects[cue] ?? -1) >= 0 ? 1 : 0
  add(1, lemmas[cue] ?? 0, hasSubject)
  add(7, senses[cue] ?? 0, hasSubject * 64 + tag)
  add(2, (relations[cue] ?? 0) * 64 + tag, hasSubject)
  add(3, tag, tree.children[cue] ?? 0)
  add(4, (quotes.openedAt[cue] ?? -1) >= 0 ? 1 : 0, hasSubject)
  add(5, words[cue - 1] ?? 0, tag)
  add(6, tree.auxiliaries[cue] ?? 0, hasSubject)
}

function headFeatures({ frame: { cue }, syntax, tree, head, link }: View, add: Add): void {
  const { lemmas, senses, tags, relations } = syntax
  const lemma = lemmas[cue] ?? 0
  const sense = senses[cue] ?? 0
  const tag = tags[cue] ?? 0
  const subject = tree.subjects[cue] ?? -1
  const isSubject = head === subject ? 1 : subject >= 0 ? 2 : 0
  const hangs = (relations[head] ?? 0) * 8 + link
  add(10, hangs, tag)
  add(11, hangs, lemma)
  add(35, hangs, sense)
  add(36, lemmas[head] ?? 0, sense)
  add(14, lemmas[head] ?? 0, link)
  add(15, isSubject, lemma)
  add(37, isSubject, sense)
  add(16, isSubject, (relations[cue] ?? 0) * 64 + tag)
}

function edgeFeatures(view: View, add: Add): void {
  const { frame, syntax, source, first, end, head, side } = view
  const { words, lemmas, tags, sentenceOf } = syntax
  const last = end - 1
  const gap = gapBetween(source, frame.segments.cue)
  const lastTag = tags[last] ?? 0
  const behind = tags[end] ?? NO_TAG
  add(17, Math.min(gap, 12) * 2 + side, tags[frame.cue] ?? 0)
  add(18, Math.min(gap, 4) * 2 + side, lemmas[frame.cue] ?? 0)
  add(19, (sentenceOf[first] ?? 0) - (sentenceOf[frame.cue] ?? 0), side)
  add(21, lastTag, behind)
  add(23, words[first - 1] ?? 0, tags[first] ?? 0)
  add(24, words[end] ?? 0, lastTag)
  add(25, words[last] ?? 0, behind)
  add(26, bucket(end - first), source.length)
  add(27, bucket(end - first), tags[head] ?? 0)
}

/** What hangs on the source's words, within it and left out of it. */
function branchFeatures(view: View, add: Add): void {
  const { syntax, tree, source, end, head } = view
  const { heads, relations, tags } = syntax
  let [roots, commas] = [0, 0]
  for (const [from, to] of source) {
    for (let i = from; i < to; i++) {
      if (tags[i] === COMMA) commas++
      if (relations[i] === PUNCTUATION) continue
      if (!holds(source, heads[i] ?? -1)) roots++
      else if (heads[i] === head)
        add(28, feature(0, relations[i] ?? 0, tags[i] ?? 0), leadOf(tree, i))
    }
  }
  add(33, Math.min(roots, 4), Math.min(leftOutFeatures(view, add), 4))
  add(34, Math.min(commas, 3), tags[end - 1] === COMMA ? 1 : 0)
}

/** Features of the tokens outside that hang on one inside; returns how many there are. */
function leftOutFeatures(view: View, add: Add): number {
  const { frame, syntax, source, head } = view
  const { heads, relations, words, tags, sentences, sentenceOf, count } = syntax
  const sentence = sentenceOf[head] ?? 0
  const from = sentences[sentence] ?? 0
  const to = Math.min(sentences[sentence + 1] ?? count, from + REACH)
  let leftOut = 0
  for (let i = from; i < to; i++) {
    if (relations[i] === PUNCTUATION || i === frame.cue) continue
    if (holds(source, i) || !holds(source, heads[i] ?? -1)) continue
    const relation = relations[i] ?? 0
    leftOut++
    add(31, relation, words[i] ?? 0)
    if (heads[i] === head) add(32, feature(0, relation, tags[i] ?? 0), commaAt(view))
  }
  return leftOut
}

/** Whether a comma stands right behind the source, or as its last token. */
function commaAt({ syntax: { tags }, end }: View): number {
  return tags[end] === COMMA ? 1 : tags[end - 1] === COMMA ? 2 : 0
}

/** What other frames make of the same words, and where the content lies. */
function neighbourFeatures(view: View, add: Add): void {
  const { frame, syntax, source, others, first, end, head, link, side } = view
  const { cue, content } = frame.segments
  const tag = syntax.tags[head] ?? 0
  const namesakes = namesakesOf(view)
  let [inContent, theirs] = [0, 0]
  for (const other of others) {
    const { segments } = other
    if (shared(segments.content, source) > 0)
      inContent = Math.max(inContent, shared(cue, segments.content) > 0 ? 1 : 2)
    if (shared(segments.source, source) > 0)
      theirs = Math.max(theirs, isSame(segments.source, source) ? 2 : 1)
  }
  const { openedAt } = syntax.quotes
  const isQuoted = (token: number) => ((openedAt[token] ?? -1) >= 0 ? 1 : 0)
  const isBefore = content.some((stretch) => stretch[0] > end)
  const isBehind = content.some((stretch) => stretch[1] <= first)
  add(40, Math.min(namesakes, 3), tag)
  add(41, Math.min(namesakes, 2), link)
  add(42, inContent, link)
  add(43, theirs, link)
  add(44, inContent * 3 + theirs, tag)
  add(45, isQuoted(first) * 2 + isQuoted(frame.cue), side)
  add(46, isBefore ? (isBehind ? 3 : 1) : 2, side)
}

/** How many other frames of the text have a source with such a head. */
function namesakesOf({ frame, syntax, namesakes, source }: View): number {
  const name = nameOf(source, syntax)
  const own = nameOf(frame.segments.source, syntax) === name ? 1 : 0
  return (namesakes.get(name) ?? 0) - own
}
